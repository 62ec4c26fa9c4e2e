import type { RoomRole } from './protocol';

/** What the page of a room brings along for its script. */
export interface RoomSetup {
  /** The line to the portal: a WebSocket at this address. */
  live: string;
  csrf: string;
  language: 'vi' | 'en';
  /** ISO 8601. */
  startsAt: string;
  role: RoomRole;
  /** How the others see whoever reads this; null where names are kept from each other. */
  name: string | null;
  lessons: { id: string; title: string }[];
  classHref: string;
  /** Where a guest says how the session was; null for hosts. */
  feedbackHref: string | null;
}
