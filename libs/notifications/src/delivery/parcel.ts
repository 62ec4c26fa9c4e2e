import type { Language } from '@domdom/platform';
import type { Channel } from '../choices/choices';
import type { Notice } from '../notices';
import type { NoticeKind } from '../send-options';

/** One message on its way. */
export interface DueNotice extends Notice {
  messageId: string;
  path: string | null;
  kind: NoticeKind;
  hidden: boolean;
  urgent: boolean;
  /** How often it was tried, this time included. */
  tries: number;
  until: Date | null;
}
/** What goes to one person by one channel at one time. */
export interface Parcel {
  personId: string;
  fullName: string;
  language: Language;
  email: string | null;
  phone: string | null;
  /** At least one. */
  notices: DueNotice[];
}

/** How it ended: taken; not taken now; not ever; nobody there to take anything, so that the rest need not be tried. */
export type Outcome =
  | { state: 'sent'; note?: string }
  | { state: 'again'; note: string; afterSeconds?: number }
  | { state: 'failed'; note: string }
  | { state: 'unreachable'; note: string };

/** Port: a way to people outside the portal. */
export interface Carrier {
  readonly channel: Channel;
  readonly available: boolean;
  readonly perSecond: number;
  /** How many are carried at the same time. */
  readonly atOnce: number;
  /** Whether all that is due for one person goes as one. */
  readonly together: boolean;
  /** Never throws for what a provider does. */
  carry(parcel: Parcel): Promise<Outcome>;
}

/** After so many tries it is given up. */
export const mostTries = 8;

const longestWait = 4 * 3600;
/**
 * Seconds until the next try: half a minute, then twice as long each time, or as long as a provider asks; at most four
 * hours, whatever it asks.
 */
export const waitAfter = (tries: number, asked = 0): number =>
  Math.min(Math.max(30 * 2 ** (tries - 1), asked), longestWait);
