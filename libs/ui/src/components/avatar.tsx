import { hash, initials } from '../text';

/** A person's initials on a colour of their own; decoration beside the name. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class={`avatar a${hash(name) % 6}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
