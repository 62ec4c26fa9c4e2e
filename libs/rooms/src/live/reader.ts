import type { Language } from '@domdom/platform';
import type { PollFigures } from '../polls/poll-figures';
import type { ChatMessage, RoomActivity, RoomFeed, RoomPerson, RoomPoll, RoomRole } from '../protocol';
import { roomWords } from '../rooms.messages';
import type { ActivityNews, PresentFeed, PresentPerson, SaidMessage, Speaker } from './news';

/** Whoever reads what happens in a room: hosts see names and results, guests perhaps not. */
export interface Reader {
  role: RoomRole;
  language: Language;
  /** Guests of this class do not learn each other's names. */
  sensitive: boolean;
}

/** What somebody is called before a reader. */
export function nameFor(reader: Reader, person: Omit<Speaker, 'id'>): string {
  const named = !reader.sensitive || reader.role === 'host' || person.role === 'host';
  return named ? person.name : roomWords[reader.language].learner(person.number ?? 0);
}

export const personFor = (reader: Reader, person: PresentPerson): RoomPerson => ({
  id: person.id,
  name: nameFor(reader, person),
  role: person.role,
  handAt: person.hand === null ? null : new Date(person.hand).toISOString(),
  called: person.called,
  away: person.awayAt !== null,
});

export const feedFor = ({ line, ...feed }: PresentFeed): RoomFeed => feed;

export const messageFor = (reader: Reader, { id, by, text, at }: SaidMessage): ChatMessage => ({
  id,
  personId: by.id,
  name: nameFor(reader, by),
  text,
  at,
});

/** A poll for a reader who has chosen `mine`. */
export function pollFor(reader: Reader, poll: PollFigures, mine: number[] | null): RoomPoll {
  const { id, question, choices, multiple, open, votes, voters } = poll;
  const visible = reader.role === 'host' || poll.shown || !open;
  return { id, question, choices, multiple, open, result: visible ? { votes, voters } : null, mine };
}

export const activityFor = (reader: Reader, activity: ActivityNews | null): RoomActivity | null =>
  activity && { ...activity, progress: reader.role === 'host' ? activity.progress : null };
