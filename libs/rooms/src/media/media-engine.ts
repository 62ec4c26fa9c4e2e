import type {
  FeedLabel,
  IceCandidate,
  MediaAnswer,
  MediaEntry,
  RoomFeed,
  RoomRole,
  SessionDescription,
} from '../protocol';

/** A room as an engine sees it. */
export interface MediaRoom {
  id: string;
  title: string;
  /** Where the class meets when that is a page of its own choosing: nothing else is asked then. */
  link?: string | null;
}
/** Somebody as an engine sees them; `id` and `name` are those of `RoomPerson`. */
export interface MediaPerson {
  id: string;
  name: string;
  role: RoomRole;
}

/** What becomes of one person's connections. */
export interface MediaListener {
  /** Media of this feed flows now, so that others can take it; told again when a part of it is turned off or on. */
  feedUp(feed: RoomFeed): void;
  feedDown(feedId: string): void;
  event(key: string, event: 'up' | 'slow' | 'down'): void;
  /** The engine forgot everything (it started anew): all connections are gone. */
  lost(): void;
}

/** The connections of one person in one room, for as long as their line is open. */
export interface MediaSession {
  publish(key: string, label: FeedLabel, jsep: SessionDescription): Promise<MediaAnswer>;
  subscribe(key: string, feedId: string): Promise<MediaAnswer>;
  start(key: string, jsep: SessionDescription): Promise<void>;
  configure(key: string, wanted: { audio?: boolean; video?: boolean }): Promise<void>;
  trickle(key: string, candidate: IceCandidate | null): Promise<void>;
  leave(key: string): Promise<void>;
  /** Ends what this person sends, when the word is taken back. */
  silence(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where picture and sound come from. Every engine passes one contract test; which one a site uses is a setting.
 * Errors are those of rooms.errors.ts; an engine that is away never keeps the rest of the room from working.
 */
export abstract class MediaEngine {
  /** How somebody takes part. Credentials in it are theirs and of short life. */
  abstract entry(room: MediaRoom, person: MediaPerson): Promise<MediaEntry>;
  /** Opens the connections of a person whose `entry` was of kind `peer`. @throws rooms.mediaAway */
  abstract open(room: MediaRoom, person: MediaPerson, listener: MediaListener): Promise<MediaSession>;
  /** Ends a room in the engine. One that is not there is ended already. */
  abstract end(room: MediaRoom): Promise<void>;
  /** Calls `heard` when the engine goes away (false) or comes back (true). */
  abstract onAvailability(heard: (available: boolean) => void): void;
}
