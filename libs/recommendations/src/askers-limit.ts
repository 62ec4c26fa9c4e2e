import { type Actor, networkOf, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/**
 * So often a list, a reason or a place is worked out for somebody; of those who are signed in lists are not counted, which
 * they see again and again. A whole mobile network may share one address, so
 * those who are not signed in have ten in a second together; nobody reads a page a second by themselves.
 */
export const askersLimits = {
  strangers: { tries: 600, seconds: 60 },
  person: { tries: 120, seconds: 60 },
} as const;

/** Keeps programs from having lists worked out without end: each takes scores for the whole catalogue. */
@Injectable()
export class AskersLimit {
  constructor(private readonly limit: RateLimit) {}

  /** @throws common.tooMany */
  async list(request: Request, actor: Actor | null): Promise<void> {
    if (!actor) await this.stranger(request);
  }

  /** A reason, or a place by its name. @throws common.tooMany */
  question(request: Request, actor: Actor | null): Promise<void> {
    if (!actor) return this.stranger(request);
    return this.limit.take('recommendations-person', actor.personId, askersLimits.person);
  }

  private stranger(request: Request): Promise<void> {
    const network = networkOf(request.ip ?? '');
    return this.limit.take('recommendations-strangers', network, askersLimits.strangers);
  }
}
