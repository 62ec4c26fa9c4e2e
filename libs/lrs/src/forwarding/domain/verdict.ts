import type { Pause, Trouble } from './target';

/** What came back from another store. */
export interface Answer {
  status: number;
  /** The beginning of the body. */
  text: string;
  /** Seconds it asks to wait. */
  retryAfter: number;
  /** Whether it names a version of xAPI, as every record store does with every answer. */
  isRecordStore: boolean;
}
/** No answer at all. */
export interface Silence {
  silence: 'unreachable' | 'too-slow' | 'address-not-allowed';
  detail: string;
}

export type Verdict =
  | { kind: 'taken' }
  /** An id of the batch is there already. */
  | { kind: 'there' }
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'later'; trouble: Trouble; detail: string; seconds: number }
  | { kind: 'pause'; because: Pause; detail: string };

/** The fault is in what was sent: the store would answer the same tomorrow. */
const refusing = new Set([400, 413, 415, 422]);
const busy = new Set([408, 425, 429, 503]);
const pauses: Record<number, Pause> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'no-such-place',
  410: 'no-such-place',
};
const longestReason = 1000;

/**
 * What an answer to a batch of statements means. Only a list of exactly the ids that were sent is an acknowledgement:
 * a page of some other server with status 200 is none.
 */
export function judgeAnswer(came: Answer | Silence, sent: readonly string[]): Verdict {
  if ('silence' in came) {
    const { silence, detail } = came;
    if (silence === 'address-not-allowed') return { kind: 'pause', because: silence, detail };
    return { kind: 'later', trouble: silence, detail, seconds: 0 };
  }
  const { status, retryAfter } = came;
  const reason = reasonIn(came.text);
  const detail = reason ? `${status}: ${reason}` : String(status);
  if (status >= 200 && status < 300) {
    if (acknowledges(came.text, sent)) return { kind: 'taken' };
    return { kind: 'later', trouble: 'strange-answer', detail, seconds: retryAfter };
  }
  if (status === 409) return { kind: 'there' };
  if (refusing.has(status)) return { kind: 'refused', status, reason: reason || String(status) };
  if (busy.has(status)) return { kind: 'later', trouble: 'busy', detail, seconds: retryAfter };
  if (status >= 500) return { kind: 'later', trouble: 'broken', detail, seconds: retryAfter };
  if (status >= 300 && status < 400) return { kind: 'pause', because: 'redirected', detail };
  return { kind: 'pause', because: pauses[status] ?? 'not-understood', detail };
}

function acknowledges(text: string, sent: readonly string[]): boolean {
  const ids = jsonIn(text);
  if (!Array.isArray(ids)) return false;
  const known = new Set(ids.map((id) => String(id).toLowerCase()));
  return sent.every((id) => known.has(id));
}

/** The words of an answer: stores say `error`, `message`, `errorId` or plain text; of a page only its text. */
export function reasonIn(text: string): string {
  const json = jsonIn(text);
  const fields = (json !== null && typeof json === 'object' ? json : {}) as Record<string, unknown>;
  const said = [fields['error'], fields['message'], fields['detail'], fields['title']].find(
    (one) => typeof one === 'string' || Array.isArray(one),
  );
  const words = said === undefined ? text.replace(/<[^>]*>/g, ' ') : [said].flat().join('; ');
  const place = typeof fields['path'] === 'string' && fields['path'] ? ` (${fields['path']})` : '';
  // PostgreSQL keeps no U+0000, and nobody wants to read the other control characters.
  const clean = `${words}${place}`.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  // Cut between characters, not in the middle of one.
  return [...clean]
    .slice(0, longestReason)
    .join('')
    .replace(/\p{Cs}/gu, '');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
