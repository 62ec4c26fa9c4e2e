/** What one connection has received until now. */
export interface Received {
  packets: number;
  lost: number;
  bytes: number;
  videoBytes: number;
  framesDecoded: number;
  /** From 0 to 1; null when nothing says so. */
  level: number | null;
}

/** What one look at a line adds to the judgement of it. */
export interface Judgement {
  /** How many looks in a row were bad. */
  bad: number;
}
export const calm: Judgement = { bad: 0 };

/** More lost than this, and a picture stands still more than it moves. */
const tooMuchLost = 0.08;
/** So many looks, one each second, make a weak line: a single gap does not. */
const looks = 6;

/** The judgement after a look. @param before and @param now what all connections received together */
export function judge(judgement: Judgement, before: Received, now: Received): Judgement {
  const lost = Math.max(0, now.lost - before.lost);
  const packets = Math.max(0, now.packets - before.packets);
  const expected = lost + packets;
  // A line that brings nothing at all is away, which others notice; sound and picture may be switched off, too.
  if (expected < 20) return judgement;
  return { bad: lost / expected > tooMuchLost ? judgement.bad + 1 : 0 };
}

/** The engine says that a line loses much: it counts as a bad look. */
export const warned = (judgement: Judgement): Judgement => ({ bad: judgement.bad + 1 });

export const isWeak = (judgement: Judgement): boolean => judgement.bad >= looks;

export const nothing: Received = {
  packets: 0,
  lost: 0,
  bytes: 0,
  videoBytes: 0,
  framesDecoded: 0,
  level: null,
};

export const together = (all: readonly Received[]): Received =>
  all.reduce(
    (sum, one) => ({
      packets: sum.packets + one.packets,
      lost: sum.lost + one.lost,
      bytes: sum.bytes + one.bytes,
      videoBytes: sum.videoBytes + one.videoBytes,
      framesDecoded: sum.framesDecoded + one.framesDecoded,
      level: null,
    }),
    nothing,
  );
