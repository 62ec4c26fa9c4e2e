/**
 * What the page of an online room and the portal say to each other. Both sides import these types; the same messages
 * pass over a WebSocket (`/rooms/ID/live`) and, where a line lets none through, over server-sent events (down) and
 * POST (up). Each message is one JSON object. Nothing else of the portal is reached this way, and no browser ever
 * speaks to the media engine itself.
 */

/** Who leads the session, and who takes part in it. */
export type RoomRole = 'host' | 'guest';
/** What a person sends: camera and microphone in one feed, or the screen. */
export type FeedLabel = 'camera' | 'screen';

/** Somebody in the room. In a class whose people are not to be named to each other `name` is an alias. */
export interface RoomPerson {
  /** Of this presence in this room, not of the person: nobody learns from it who somebody is. */
  id: string;
  name: string;
  role: RoomRole;
  /** When the hand went up (ISO 8601), for the order of the queue; null while it is down. */
  handAt: string | null;
  /** May send picture and sound: every host, and whom a host has called on. */
  called: boolean;
  /** The line is away for the moment; the person is taken off when it does not come back. */
  away: boolean;
}

/** What somebody sends; announced only once media flows. */
export interface RoomFeed {
  id: string;
  personId: string;
  label: FeedLabel;
  audio: boolean;
  video: boolean;
}

export interface ChatMessage {
  id: string;
  personId: string;
  name: string;
  text: string;
  /** ISO 8601. */
  at: string;
}

export interface RoomPoll {
  id: string;
  question: string;
  choices: string[];
  multiple: boolean;
  open: boolean;
  /** Votes per choice and how many people voted; null for guests while the host keeps the result back. */
  result: { votes: number[]; voters: number } | null;
  /** The choices of whoever reads this; null before they have answered. */
  mine: number[] | null;
}

/** A lesson that all answer at once. */
export interface RoomActivity {
  id: string;
  title: string;
  /** The page that the frame shows. */
  path: string;
  open: boolean;
  /** For hosts: how many have finished and how well they did in the middle (0 to 1). */
  progress: { finished: number; average: number | null } | null;
}

/** How a browser takes part, told by the engine that the site has chosen. */
export type MediaEntry =
  /** Through WebRTC, signalled by `media.*` below. */
  | { kind: 'peer'; iceServers: { urls: string | string[]; username?: string; credential?: string }[] }
  /** A page of another service, opened in a tab of its own. */
  | { kind: 'page'; url: string }
  /** The engine is away; the rest of the room works, and `media` tells when it is back. */
  | { kind: 'none' };

/** Everything there is, told when a line opens and again whenever a browser asks (`look`). */
export interface RoomState {
  /** Of whoever reads this. */
  you: string;
  title: string;
  role: RoomRole;
  people: RoomPerson[];
  feeds: RoomFeed[];
  /** The last of them, oldest first. */
  chat: ChatMessage[];
  /** Whether guests may write; hosts always may. */
  chatOpen: boolean;
  polls: RoomPoll[];
  activity: RoomActivity | null;
  media: MediaEntry;
}

/** What a browser asks for; each is answered with a `reply` of the same number. */
export type RoomRequest = { n: number } & (
  | { op: 'look' }
  /** Keeps the line open and measures presence. */
  | { op: 'here' }
  | { op: 'hand'; up: boolean }
  | { op: 'chat'; text: string }
  | { op: 'chat.remove'; messageId: string }
  /** Hosts: whether guests may write. */
  | { op: 'chat.allow'; allowed: boolean }
  /** Hosts: lets those in who wait. By itself the room opens ten minutes before the session once a host is there. */
  | { op: 'open' }
  /** Hosts: give somebody the word, or take it back. */
  | { op: 'call'; personId: string; called: boolean }
  | { op: 'remove'; personId: string }
  | { op: 'poll.open'; question: string; choices: string[]; multiple: boolean }
  | { op: 'poll.answer'; pollId: string; choices: number[] }
  /** Shows the result to all while the voting goes on. */
  | { op: 'poll.show'; pollId: string }
  /** Ends the voting and shows the result to all. */
  | { op: 'poll.close'; pollId: string }
  | { op: 'activity.open'; contentId: string }
  | { op: 'activity.close' }
  | { op: 'end' }
  | MediaRequest
);

/** `key` is the browser's own name for one connection. */
export type MediaRequest =
  | { op: 'media.publish'; key: string; label: FeedLabel; jsep: SessionDescription }
  | { op: 'media.subscribe'; key: string; feed: string }
  /** The answer to what `media.subscribe` offered. */
  | { op: 'media.start'; key: string; jsep: SessionDescription }
  /** Which parts of a feed are wanted (sound alone on a weak line), or sent. */
  | { op: 'media.configure'; key: string; audio?: boolean; video?: boolean }
  | { op: 'media.trickle'; key: string; candidate: IceCandidate | null }
  | { op: 'media.leave'; key: string };

export interface SessionDescription {
  type: 'offer' | 'answer';
  sdp: string;
}
export interface IceCandidate {
  candidate: string;
  sdpMid?: string | null;
  sdpMLineIndex?: number | null;
}
/** What `media.publish` and `media.subscribe` are answered with. */
export interface MediaAnswer {
  jsep: SessionDescription;
}

/** What the portal tells. Words of a problem come in the reader's language. */
export type RoomMessage =
  | { type: 'reply'; n: number; ok: unknown }
  | { type: 'reply'; n: number; error: { code: string; message: string } }
  /** The room is not open yet for whoever reads this; `state` follows when it is. */
  | { type: 'wait'; title: string; startsAt: string }
  | { type: 'state'; state: RoomState }
  /** Somebody came in, or something about them changed. */
  | { type: 'person'; person: RoomPerson }
  | { type: 'gone'; personId: string }
  | { type: 'feed'; feed: RoomFeed }
  | { type: 'feed.gone'; feedId: string }
  | { type: 'chat'; message: ChatMessage }
  | { type: 'chat.gone'; messageId: string }
  | { type: 'chat.open'; open: boolean }
  | { type: 'poll'; poll: RoomPoll }
  | { type: 'activity'; activity: RoomActivity | null }
  /** Media works again, or does no more: connections are to be made anew. */
  | { type: 'media'; media: MediaEntry }
  /** Of one connection: `up` when media flows, `slow` when the line loses much, `down` when it ended. */
  | { type: 'media.event'; key: string; event: 'up' | 'slow' | 'down' }
  /** The line is closed by the portal and is not to be opened again. */
  | { type: 'end'; reason: 'over' | 'removed' | 'elsewhere' };
