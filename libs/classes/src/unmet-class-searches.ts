import { type Actor, networkOf, UnmetSearches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { ClassFilterDto } from './dto/class-filter.dto';

/** Counts what people look for among the classes and do not find. */
@Injectable()
export class UnmetClassSearches {
  constructor(private readonly unmet: UnmetSearches) {}

  /** Notes a search without a result. One that was narrowed by anything else than a topic and a place tells nothing. */
  note(actor: Actor | null, request: Request, filter: ClassFilterDto): void {
    const { q, topic, place, unit, level, language, mode, when, evening, within, course, free, after } =
      filter;
    if ([level, language, mode, when, evening, within, course, free, after].some(Boolean)) return;
    this.unmet.note(actor?.personId ?? networkOf(request.ip ?? ''), {
      among: 'classes',
      unitId: place ?? unit ?? actor?.homeUnitId ?? null,
      ...(q && { words: q }),
      ...(topic && { topic }),
    });
  }
}
