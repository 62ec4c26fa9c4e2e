import type { PollFigures } from '../polls/poll-figures';
import type { FeedLabel, RoomActivity, RoomRole } from '../protocol';

/** Somebody in a room, as the portal's processes know them. */
export interface PresentPerson {
  id: string;
  personId: string;
  name: string;
  number: number | null;
  role: RoomRole;
  /** When the hand went up, in Unix milliseconds of Redis's clock; null while it is down. */
  hand: number | null;
  called: boolean;
  /** The line that is theirs now: an older one has nothing to say any more. */
  line: string;
  /** The process that holds the line. */
  process: string;
  /** Since when the line is away, in Unix milliseconds. */
  awayAt: number | null;
}
/** What somebody sends. */
export interface PresentFeed {
  id: string;
  personId: string;
  label: FeedLabel;
  audio: boolean;
  video: boolean;
  line: string;
}
/** Who said something; what others call them depends on who reads it. */
export interface Speaker {
  id: string;
  name: string;
  number: number | null;
  role: RoomRole;
}
export interface SaidMessage {
  id: string;
  by: Speaker;
  text: string;
  at: string;
}
export interface ActivityNews extends Omit<RoomActivity, 'progress'> {
  progress: NonNullable<RoomActivity['progress']>;
}

/** What one process of the portal tells all of them about a room. */
export type RoomNews =
  | { kind: 'person'; person: PresentPerson }
  | { kind: 'gone'; id: string }
  | { kind: 'feed'; feed: PresentFeed }
  | { kind: 'feed.gone'; feedId: string }
  | { kind: 'chat'; message: SaidMessage }
  | { kind: 'chat.gone'; messageId: string }
  | { kind: 'chat.open'; open: boolean }
  | { kind: 'poll'; poll: PollFigures }
  | { kind: 'activity'; activity: ActivityNews | null }
  /** Guests are let in. */
  | { kind: 'opened' }
  | { kind: 'removed'; id: string }
  /** Over, for all. */
  | { kind: 'end' };
