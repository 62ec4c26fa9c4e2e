import type { Kept, KeptTap, KeptWalkIn, RollStore } from './store';

interface Answer {
  id: string;
  outcome: 'applied' | 'same' | 'overtaken' | 'refused';
  message: string | null;
}
export interface RollLine {
  personId: string;
  mark: string | null;
  by: string | null;
  at: string | null;
}
interface Answers {
  marks: Answer[];
  walkIns: Answer[];
  roll: RollLine[];
}
/** What came of sending: all went, there is no line, or whoever tapped has to sign in. */
export type Sent = { state: 'done' | 'no-line' | 'sign-in'; rolls: Map<string, RollLine[]> };

const bodyOf = (owner: string, kept: readonly Kept[]) => ({
  owner,
  sentAt: new Date().toISOString(),
  marks: kept
    .filter((one): one is KeptTap => one.kind === 'tap')
    .map(({ id, personId, status, at }) => ({ id, personId, status, at })),
  walkIns: kept
    .filter((one): one is KeptWalkIn => one.kind === 'walk-in')
    .map(({ id, fullName, birthYear, at }) => ({
      ...{ id, fullName, at, basis: 'spoken', agreed: true },
      ...(birthYear === undefined ? {} : { birthYear }),
    })),
});

/**
 * Sends what waits, session by session. Whatever is answered is written down; whatever is not answered waits on and is
 * sent again with the same ids.
 */
export async function send(
  store: RollStore,
  owner: string,
  csrf: string,
  held: ReadonlySet<string>,
): Promise<Sent> {
  const waiting = (await store.all()).filter(({ state, id }) => state === 'waiting' && !held.has(id));
  const rolls = new Map<string, RollLine[]>();
  const language = document.documentElement.lang === 'en' ? '/en' : '';
  for (const sessionId of new Set(waiting.map((one) => one.sessionId))) {
    // The portal takes up to a thousand marks at once and reads bodies up to a size.
    const part = waiting.filter((one) => one.sessionId === sessionId).slice(0, 200);
    let answer: Response;
    try {
      answer = await fetch(`${language}/api/v1/classes/${part[0]?.classId}/sessions/${sessionId}/marks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify(bodyOf(owner, part)),
      });
    } catch {
      return { state: 'no-line', rolls };
    }
    const code = answer.ok ? '' : await codeOf(answer);
    if (answer.status === 401 || ['common.formExpired', 'classes.otherPerson'].includes(code))
      return { state: 'sign-in', rolls };
    if (answer.ok) rolls.set(sessionId, await note(store, part, answer));
    // A session or class that is no more to be had by this person must not hold up the others.
    else if (![403, 404, 422].includes(answer.status)) return { state: 'no-line', rolls };
  }
  return { state: 'done', rolls };
}

async function codeOf(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as { code?: string }).code ?? '';
  } catch {
    return '';
  }
}

async function note(store: RollStore, part: readonly Kept[], answer: Response): Promise<RollLine[]> {
  const answeredAt = Date.parse(answer.headers.get('date') ?? '') || Date.now();
  const { marks, walkIns, roll } = (await answer.json()) as Answers;
  const byId = new Map([...marks, ...walkIns].map((one) => [one.id, one]));
  const settled = part.flatMap((one): Kept[] => {
    const given = byId.get(one.id);
    if (!given) return [];
    const { outcome, message } = given;
    const state = outcome === 'overtaken' || outcome === 'refused' ? outcome : 'sent';
    return [{ ...one, state, answeredAt, ...(message ? { message } : {}) }];
  });
  await store.put(...settled);
  return roll;
}
