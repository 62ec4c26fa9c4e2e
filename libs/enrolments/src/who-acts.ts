import type { Actor } from '@domdom/platform';

/** Who presses the button: the official who acts for somebody, or the person. */
export const whoActs = (actor: Actor): string => actor.representedBy ?? actor.personId;
