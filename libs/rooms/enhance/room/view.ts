import type { RoomMessage } from '../../src/protocol';
import type { Device, DeviceProblem } from './device-kinds';
import type { LineState } from './line';
import { type Room, receive } from './room-state';

export type Panel = 'people' | 'chat' | 'polls' | 'activity' | 'devices';
export type Question = { kind: 'end' } | { kind: 'remove'; personId: string };
/** Where a camera or a microphone stands. */
export type DeviceState = 'off' | 'asking' | 'on' | DeviceProblem;

/** All that the page shows. */
export interface View {
  stage: 'lobby' | 'inside' | 'left' | 'over' | 'removed' | 'elsewhere';
  line: LineState;
  room: Room | null;
  /** When the session begins (ISO 8601), for whoever waits outside. */
  waitingFor: string | null;
  panel: Panel | null;
  /** Asked in a dialog. */
  question: Question | null;
  /** Chat messages and polls since the panel was last open. */
  unread: { chat: number; polls: number };
  soundOnly: boolean;
  /** The line loses much; `refused` when the person said that it does not matter. */
  weak: 'no' | 'yes' | 'refused';
  microphone: DeviceState;
  camera: DeviceState;
  screen: 'off' | 'on';
  devices: readonly Device[];
  /** Feeds that come in. */
  connected: ReadonlySet<string>;
  /** Feeds whose picture stands still because none comes. */
  still: ReadonlySet<string>;
  /** How loud each feed is, from 0 to 1. */
  levels: ReadonlyMap<string, number>;
  /** Whose picture is large. */
  speaker: string | null;
  /** The browser plays no sound until the person touches something. */
  silent: boolean;
  /** What came in so far, in bytes. */
  bytes: number;
  /** What the portal refused last, in words. */
  problem: string | null;
  /** Who was called on and has not answered yet. */
  invited: boolean;
  /** The shared lesson was put aside. */
  activityAside: string | null;
}

export const firstView: View = {
  stage: 'lobby',
  line: 'opening',
  room: null,
  waitingFor: null,
  panel: null,
  question: null,
  unread: { chat: 0, polls: 0 },
  soundOnly: false,
  weak: 'no',
  microphone: 'off',
  camera: 'off',
  screen: 'off',
  devices: [],
  connected: new Set(),
  still: new Set(),
  levels: new Map(),
  speaker: null,
  silent: false,
  bytes: 0,
  problem: null,
  invited: false,
  activityAside: null,
};

export type Deed =
  | { type: 'message'; message: RoomMessage }
  | { type: 'panel'; panel: Panel | null }
  | { type: 'change'; change: Partial<View> };

/** The page after something happened. */
export function step(view: View, deed: Deed): View {
  if (deed.type === 'change') return { ...view, ...deed.change };
  if (deed.type === 'panel') return opened({ ...view, panel: view.panel === deed.panel ? null : deed.panel });
  const { message } = deed;
  if (message.type === 'end') return { ...view, stage: message.reason, question: null, invited: false };
  if (message.type === 'wait') return { ...view, room: null, waitingFor: message.startsAt };
  const room = receive(view.room, message);
  const waitingFor = room ? null : view.waitingFor;
  return opened({ ...view, ...asked(view, room), unread: counted(view, room), room, waitingFor });
}

/** What is open is read. */
function opened(view: View): View {
  const { panel, unread } = view;
  return {
    ...view,
    unread: { chat: panel === 'chat' ? 0 : unread.chat, polls: panel === 'polls' ? 0 : unread.polls },
  };
}

function counted({ room: before, unread }: View, now: Room | null): View['unread'] {
  if (!before || !now) return unread;
  const messages = new Set(before.chat.map(({ id }) => id));
  const polls = new Set(before.polls.map(({ id }) => id));
  return {
    chat:
      unread.chat + now.chat.filter(({ id, personId }) => !messages.has(id) && personId !== now.you).length,
    polls: unread.polls + now.polls.filter(({ id, open }) => !polls.has(id) && open).length,
  };
}

/** A guest who is called on is asked for a microphone then, and not before. */
function asked(view: View, room: Room | null): Partial<View> {
  if (!room || room.role === 'host') return {};
  const called = (one: Room | null) => one?.people.find(({ id }) => id === one.you)?.called ?? false;
  if (called(room) === called(view.room)) return {};
  return { invited: called(room) };
}
