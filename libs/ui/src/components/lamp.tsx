/** An eggshell lamp that waits for its fireflies: a small drawing for quiet places. */
export function Lamp() {
  return (
    <svg class="lamp" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
      <circle class="glow" cx="48" cy="56" r="38" />
      <path class="shell" d="M48 20c16 0 26 22 26 38S62 86 48 86 22 74 22 58s10-38 26-38" />
      <path class="crack" d="M27 42l8 6 7-8 8 9 7-8 7 7 6-6" />
      <path class="line" d="M48 20c0-8 6-14 14-14M38 90h20" />
      <circle class="spark" cx="42" cy="64" r="4" />
      <circle class="spark" cx="56" cy="70" r="3" />
      <circle class="spark" cx="80" cy="24" r="3" />
    </svg>
  );
}
