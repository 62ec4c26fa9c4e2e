import type { RoomRequest } from '../protocol';
import { roomErrors } from '../rooms.errors';

/** A browser's description of its media is long; nothing else is. */
export const mostMediaBytes = 64 * 1024;
export const mostBytes = 8 * 1024;
const longest = { chat: 1000, question: 300, choice: 120, choices: 10, key: 64, candidate: 2048 };

type Fields = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const isText =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim().length >= min && value.length <= max;
const isFlag: Check = (value) => typeof value === 'boolean';
const isMaybeFlag: Check = (value) => value === undefined || typeof value === 'boolean';
const isUuid: Check = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isKey = isText(1, longest.key);
const isList =
  (each: Check, min: number, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(each);
const isIndex: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < longest.choices;
const isDescription: Check = (value) => {
  const { type, sdp } = (value ?? {}) as Fields;
  return (type === 'offer' || type === 'answer') && typeof sdp === 'string' && sdp.length <= mostMediaBytes;
};
const isCandidate: Check = (value) => {
  if (value === null) return true;
  const { candidate, sdpMid, sdpMLineIndex } = (value ?? {}) as Fields;
  return (
    isText(0, longest.candidate)(candidate) &&
    (sdpMid == null || isText(0, longest.key)(sdpMid)) &&
    (sdpMLineIndex == null || Number.isInteger(sdpMLineIndex))
  );
};

type Shapes = { [O in RoomRequest['op']]: Record<string, Check> };

/** Every op with its fields; what is not named here is not taken. */
const shapes: Shapes = {
  look: {},
  here: {},
  hand: { up: isFlag },
  chat: { text: isText(1, longest.chat) },
  'chat.remove': { messageId: isUuid },
  'chat.allow': { allowed: isFlag },
  open: {},
  call: { personId: isUuid, called: isFlag },
  remove: { personId: isUuid },
  'poll.open': {
    question: isText(1, longest.question),
    choices: isList(isText(1, longest.choice), 2, longest.choices),
    multiple: isFlag,
  },
  'poll.answer': { pollId: isUuid, choices: isList(isIndex, 1, longest.choices) },
  'poll.show': { pollId: isUuid },
  'poll.close': { pollId: isUuid },
  'activity.open': { contentId: isUuid },
  'activity.close': {},
  end: {},
  'media.publish': {
    key: isKey,
    label: (value) => value === 'camera' || value === 'screen',
    jsep: isDescription,
  },
  'media.subscribe': { key: isKey, feed: isText(1, longest.key) },
  'media.start': { key: isKey, jsep: isDescription },
  'media.configure': { key: isKey, audio: isMaybeFlag, video: isMaybeFlag },
  'media.trickle': { key: isKey, candidate: isCandidate },
  'media.leave': { key: isKey },
};

/** What a browser said: a request of the right form, or only its number and why it is refused. */
export type ReadRequest =
  | { request: RoomRequest }
  | { n: number; error: ReturnType<typeof roomErrors.unknownRequest> };

/**
 * Reads one message of a browser.
 * @param said as text, or as JSON that was read already
 */
export function readRequest(said: string | unknown): ReadRequest {
  const fields = typeof said === 'string' ? parsed(said) : said;
  const n = numberOf(fields);
  const refused = { n, error: roomErrors.unknownRequest() };
  if (typeof fields !== 'object' || fields === null || n === 0) return refused;
  const { op } = fields as Fields;
  if (typeof op !== 'string' || !Object.hasOwn(shapes, op)) return refused;
  const length = typeof said === 'string' ? Buffer.byteLength(said) : JSON.stringify(said).length;
  if (length > mostBytes && !op.startsWith('media.')) return refused;
  const shape = shapes[op as keyof Shapes];
  const fits = Object.entries(shape).every(([name, check]) => check((fields as Fields)[name]));
  const known = Object.keys(fields).every(
    (name) => name === 'n' || name === 'op' || Object.hasOwn(shape, name),
  );
  return fits && known ? { request: fields as RoomRequest } : refused;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function numberOf(fields: unknown): number {
  const n = (fields as { n?: unknown } | null)?.n;
  return Number.isSafeInteger(n) && (n as number) > 0 ? (n as number) : 0;
}
