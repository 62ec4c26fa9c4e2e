import type { RoomFeed, RoomPerson } from '../../src/protocol';

/** Quieter than this is breath. */
const speaking = 0.05;

/**
 * Whose picture is large: the screen that is shown; else whoever speaks now, kept until somebody else does; else a
 * host. Null when nobody sends anything.
 */
export function chooseSpeaker(
  feeds: readonly RoomFeed[],
  people: readonly RoomPerson[],
  levels: ReadonlyMap<string, number>,
  now: string | null,
): string | null {
  const screen = feeds.find(({ label }) => label === 'screen');
  if (screen) return screen.id;
  const kept = feeds.find(({ id }) => id === now);
  const level = (feed: RoomFeed | undefined) => (feed ? (levels.get(feed.id) ?? 0) : 0);
  const loudest = [...feeds].sort((a, b) => level(b) - level(a))[0];
  // A short word from somebody else moves no picture while the first one still speaks.
  if (loudest && level(loudest) > speaking && level(kept) <= speaking) return loudest.id;
  if (kept) return kept.id;
  const hosts = new Set(people.filter(({ role }) => role === 'host').map(({ id }) => id));
  return (feeds.find(({ personId }) => hosts.has(personId)) ?? feeds[0])?.id ?? null;
}
