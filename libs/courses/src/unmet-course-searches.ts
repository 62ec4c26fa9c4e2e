import { type Actor, networkOf, UnmetSearches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { CatalogueFilters } from './catalogue.repository';

/** Counts what people look for among the courses and do not find. */
@Injectable()
export class UnmetCourseSearches {
  constructor(private readonly unmet: UnmetSearches) {}

  /** Notes a search without a result. One that was narrowed by anything else than a topic and a place tells nothing. */
  note(actor: Actor | null, request: Request, filters: CatalogueFilters): void {
    const { q, topic, place, unit, level, language, length } = filters;
    if (level || language || length) return;
    this.unmet.note(actor?.personId ?? networkOf(request.ip ?? ''), {
      among: 'courses',
      unitId: place ?? unit ?? actor?.homeUnitId ?? null,
      ...(q && { words: q }),
      ...(topic && { topic }),
    });
  }
}
