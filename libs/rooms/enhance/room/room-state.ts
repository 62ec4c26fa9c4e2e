import type {
  ChatMessage,
  RoomActivity,
  RoomFeed,
  RoomMessage,
  RoomPerson,
  RoomPoll,
  RoomState,
} from '../../src/protocol';

/** The room as a page knows it. */
export interface Room extends RoomState {
  /** Feeds and chat messages that ended: what is told of them late changes nothing. */
  over: ReadonlySet<string>;
  /** Something was told that does not fit the rest; asking for everything again puts it right. */
  stale: boolean;
}

/** Old phones keep what a person can read, not a whole evening. */
const mostMessages = 300;

/**
 * The room after a message. Messages may come twice, late, or in another order than they were sent: each is taken for
 * what it says of one thing, and what had ended stays ended. Anything before the first `state` is left out.
 */
export function receive(room: Room | null, message: RoomMessage): Room | null {
  if (message.type === 'state') return begin(room, message.state);
  if (!room) return null;
  switch (message.type) {
    case 'person':
      return { ...room, people: put(room.people, message.person) };
    case 'gone':
      return without(room, message.personId);
    case 'feed':
      return room.over.has(message.feed.id) ? room : withFeed(room, message.feed);
    case 'feed.gone':
      return {
        ...room,
        feeds: room.feeds.filter(({ id }) => id !== message.feedId),
        over: new Set(room.over).add(message.feedId),
      };
    case 'chat':
      return room.over.has(message.message.id) ? room : { ...room, chat: said(room.chat, message.message) };
    case 'chat.gone':
      return {
        ...room,
        chat: room.chat.filter(({ id }) => id !== message.messageId),
        over: new Set(room.over).add(message.messageId),
      };
    case 'chat.open':
      return { ...room, chatOpen: message.open };
    case 'poll':
      return { ...room, polls: voted(room.polls, message.poll) };
    case 'activity':
      return { ...room, activity: shown(room.activity, message.activity) };
    case 'media':
      return { ...room, media: message.media };
    default:
      return room;
  }
}

function begin(before: Room | null, state: RoomState): Room {
  const over = before?.over ?? new Set<string>();
  const first = state.chat[0]?.at ?? '';
  const older = (before?.chat ?? []).filter(({ at }) => first !== '' && at < first);
  return {
    ...state,
    feeds: state.feeds.filter(({ id }) => !over.has(id)),
    chat: [...older, ...state.chat].filter(({ id }) => !over.has(id)).slice(-mostMessages),
    polls: state.polls.map((poll) => merged(before?.polls.find(({ id }) => id === poll.id) ?? null, poll)),
    over,
    stale: false,
  };
}

function put<T extends { id: string }>(list: readonly T[], thing: T): T[] {
  const at = list.findIndex(({ id }) => id === thing.id);
  return at < 0 ? [...list, thing] : list.map((one, index) => (index === at ? thing : one));
}

function without(room: Room, personId: string): Room {
  if (personId === room.you) return { ...room, stale: true };
  return {
    ...room,
    people: room.people.filter(({ id }) => id !== personId),
    feeds: room.feeds.filter((feed) => feed.personId !== personId),
  };
}

function withFeed(room: Room, feed: RoomFeed): Room {
  // Whoever sends is in the room: when we have not heard so, we missed more than this.
  const known = room.people.some(({ id }) => id === feed.personId);
  return { ...room, feeds: put(room.feeds, feed), stale: room.stale || !known };
}

function said(chat: readonly ChatMessage[], message: ChatMessage): ChatMessage[] {
  if (chat.some(({ id }) => id === message.id)) return [...chat];
  const later = (one: ChatMessage) => one.at > message.at || (one.at === message.at && one.id > message.id);
  const at = chat.findIndex(later);
  const all = at < 0 ? [...chat, message] : [...chat.slice(0, at), message, ...chat.slice(at)];
  return all.slice(-mostMessages);
}

function voted(polls: readonly RoomPoll[], poll: RoomPoll): RoomPoll[] {
  return put(polls, merged(polls.find(({ id }) => id === poll.id) ?? null, poll));
}

/** A vote that was counted stays counted, a poll that was closed stays closed, one's own answer is not forgotten. */
function merged(known: RoomPoll | null, poll: RoomPoll): RoomPoll {
  if (!known) return poll;
  const fewer = (known.result?.voters ?? -1) > (poll.result?.voters ?? -1);
  return {
    ...poll,
    open: known.open && poll.open,
    result: fewer ? known.result : poll.result,
    mine: poll.mine ?? known.mine,
  };
}

function shown(known: RoomActivity | null, activity: RoomActivity | null): RoomActivity | null {
  if (!known || !activity || known.id !== activity.id) return activity;
  const fewer = (known.progress?.finished ?? -1) > (activity.progress?.finished ?? -1);
  return fewer ? { ...activity, progress: known.progress } : activity;
}

/** Whoever reads this, as the room knows them. */
export const me = (room: Room): RoomPerson | null => room.people.find(({ id }) => id === room.you) ?? null;

/** Raised hands, the first raised first. */
export const hands = (room: Room): RoomPerson[] =>
  room.people
    .filter(({ handAt }) => handAt !== null)
    .sort((a, b) => ((a.handAt ?? '') < (b.handAt ?? '') ? -1 : 1));

/** Everybody: raised hands in order, then who leads, who has the word, and the rest as they came. */
export function inOrder(room: Room): RoomPerson[] {
  const raised = hands(room);
  const rank = (person: RoomPerson) => (person.role === 'host' ? 0 : person.called ? 1 : 2);
  const rest = room.people.filter(({ handAt }) => handAt === null);
  return [...raised, ...rest.sort((a, b) => rank(a) - rank(b))];
}

/** May send picture and sound now. */
export const maySpeak = (room: Room): boolean => room.role === 'host' || (me(room)?.called ?? false);
