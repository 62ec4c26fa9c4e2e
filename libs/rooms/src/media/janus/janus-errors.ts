/** Janus refused. The codes are those of its API and of the VideoRoom plugin. */
export class JanusError extends Error {
  constructor(
    readonly code: number,
    reason: string,
  ) {
    super(`Janus: ${reason} (${code})`);
    this.name = 'JanusError';
  }
}

/** Janus cannot be reached, or did not answer in time. */
export class JanusAway extends Error {
  constructor(reason: string) {
    super(`Janus is away: ${reason}`);
    this.name = 'JanusAway';
  }
}

export const janusCodes = {
  unauthorized: 403,
  noSession: 458,
  noHandle: 459,
  noSuchRoom: 426,
  roomExists: 427,
  noSuchFeed: 428,
  publishersFull: 432,
  wrongSecret: 433,
} as const;

export const isJanusError = (error: unknown, ...codes: number[]): error is JanusError =>
  error instanceof JanusError && (codes.length === 0 || codes.includes(error.code));
