import type { ChatMessage, RoomFeed, RoomPerson, RoomPoll, RoomState } from '../protocol';

export const person = (id: string, change: Partial<RoomPerson> = {}): RoomPerson => ({
  id,
  name: `Bà ${id}`,
  role: 'guest',
  handAt: null,
  called: false,
  away: false,
  ...change,
});

export const feed = (id: string, personId: string, change: Partial<RoomFeed> = {}): RoomFeed => ({
  id,
  personId,
  label: 'camera',
  audio: true,
  video: true,
  ...change,
});

export const chat = (id: string, at: string, change: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  personId: 'host',
  name: 'Cô giáo',
  text: `lời ${id}`,
  at,
  ...change,
});

export const poll = (id: string, change: Partial<RoomPoll> = {}): RoomPoll => ({
  id,
  question: 'Nghe rõ không?',
  choices: ['Có', 'Không'],
  multiple: false,
  open: true,
  result: null,
  mine: null,
  ...change,
});

/** A room with its host and one guest, who reads it. */
export const roomState = (change: Partial<RoomState> = {}): RoomState => ({
  you: 'me',
  title: 'Dùng điện thoại an toàn',
  role: 'guest',
  people: [person('host', { role: 'host', called: true, name: 'Cô giáo' }), person('me')],
  feeds: [],
  chat: [],
  chatOpen: true,
  polls: [],
  activity: null,
  media: { kind: 'peer', iceServers: [] },
  ...change,
});
