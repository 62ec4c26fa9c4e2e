/** The mark: a firefly whose light is a lamp. Colours come from the style sheet. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true">
      <circle class="glow" cx="20" cy="25" r="14" />
      <path class="wing" d="M18 15C9 15 4 10 4 4c8 0 14 3 15 10M22 15c9 0 14-5 14-11-8 0-14 3-15 10" />
      <path class="body" d="M20 9c3 0 5 2 5 5v2H15v-2c0-3 2-5 5-5" />
      <path class="light" d="M14 17h12v9c0 5-2 8-6 9-4-1-6-4-6-9z" />
      <path class="shine" d="M17 20v6c0 3 1 5 3 6z" />
    </svg>
  );
}
