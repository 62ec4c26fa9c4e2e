import type { SentAnswer } from '../domain/response';

type Sent = Record<string, unknown>;

/** The places of questions that a page showed: `1 2 3`. */
const placesIn = (body: Sent): number[] =>
  String(body['places'] ?? '')
    .split(' ')
    .map(Number)
    .filter((place) => Number.isInteger(place) && place > 0 && place <= 1000);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What a page of an attempt sent, by the place of the question: `a.3` is one answer or several, `a.3.0` the first
 * line of a matching or an ordering. A question that was shown and has no answer is one whose answer was taken back.
 */
export function readAnswers(body: Sent): Map<number, SentAnswer> {
  const lines = new Map<number, (string | null)[]>();
  for (const [name, value] of Object.entries(body)) {
    const found = /^a\.(\d{1,4})\.(\d{1,3})$/.exec(name);
    if (!found) continue;
    const place = Number(found[1]);
    const given = lines.get(place) ?? [];
    given[Number(found[2])] = text(value);
    lines.set(place, given);
  }
  return new Map(
    placesIn(body).map((place): [number, SentAnswer] => {
      const parts = lines.get(place);
      if (parts) return [place, Array.from(parts, (one) => one ?? null)];
      const value = body[`a.${place}`];
      return [place, Array.isArray(value) ? value.map(text) : typeof value === 'string' ? value : null];
    }),
  );
}
