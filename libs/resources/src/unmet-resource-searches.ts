import { type Actor, networkOf, UnmetSearches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { ResourceFilters } from './resources.repository';

/** Counts what people look for among the resources and do not find. */
@Injectable()
export class UnmetResourceSearches {
  constructor(private readonly unmet: UnmetSearches) {}

  /** Notes a search without a result. One that was narrowed by anything else than a topic tells nothing. */
  note(actor: Actor | null, request: Request, { q, topic, level, language, kind }: ResourceFilters): void {
    if (level || language || kind) return;
    this.unmet.note(actor?.personId ?? networkOf(request.ip ?? ''), {
      among: 'resources',
      unitId: actor?.homeUnitId ?? null,
      ...(q && { words: q }),
      ...(topic && { topic }),
    });
  }
}
