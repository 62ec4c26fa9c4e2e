import {
  type Actor,
  Clock,
  commonErrors,
  Database,
  decodeCursor,
  encodeCursor,
  isId,
  newId,
  Outbox,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { programmeChanged } from './courses.events';
import { CoursesRepository } from './courses.repository';
import type { CourseLevel } from './domain/course.entity';
import { courseErrors } from './domain/course.errors';
import { can, canCreateProgramme } from './domain/course.policy';
import type { CourseLanguage } from './domain/course-language';
import { Programme, type ProgrammeDetails } from './domain/programme.entity';
import { slugOf } from './domain/words';
import { type ProgrammeFilters, ProgrammesRepository } from './programmes.repository';
import type { ListedProgramme, ProgrammeCard, ProgrammeView } from './views';

export interface ProgrammeInput extends ProgrammeDetails {
  /** Open courses in the order in which they are best taken. */
  courses: { id: string; required: boolean }[];
}

export interface ProgrammesFound extends Paged<ListedProgramme> {
  /** How many there would be with each choice, the other filters kept. */
  byTopic: Partial<Record<Topic, number>>;
  byLevel: Partial<Record<CourseLevel, number>>;
  byLanguage: Partial<Record<CourseLanguage, number>>;
}

/** Training programmes: courses that belong together. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesRepository,
    private readonly courses: CoursesRepository,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Open programmes by words without diacritics, topic, level and language, the newest first. */
  async list(filters: ProgrammeFilters, after?: string, limit = 24): Promise<ProgrammesFound> {
    const place = decodeCursor(after, 2);
    const valid = place && isId(String(place[1])) && !Number.isNaN(Date.parse(String(place[0])));
    const [rows, counts] = await Promise.all([
      this.programmes.list(filters, valid ? place : null, limit + 1),
      this.programmes.counts(filters),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      ...counts,
      next: rows.length > limit && last ? encodeCursor([last.publishedAt.toISOString(), last.id]) : null,
    };
  }

  /** Programmes that the actor may edit. */
  managedBy(actor: Actor): Promise<ProgrammeCard[]> {
    return this.programmes.ofUnits(scopeOf(actor, 'official'));
  }

  /** @throws common.notFound, also for a draft that the actor may not see */
  async bySlug(actor: Actor | null, slug: string): Promise<ProgrammeView> {
    return this.readable(actor, await this.programmes.find('slug', slug));
  }
  /** @throws common.notFound */
  async byId(actor: Actor | null, id: string): Promise<ProgrammeView> {
    return this.readable(actor, isId(id) ? await this.programmes.find('id', id) : null);
  }
  /** @throws common.notFound, common.forbidden */
  async toEdit(actor: Actor, id: string): Promise<ProgrammeView> {
    const programme = await this.byId(actor, id);
    if (!can('edit', actor, programme)) throw commonErrors.forbidden();
    return programme;
  }

  /** @throws common.forbidden, courses.unknownCourse */
  async create(actor: Actor, unitId: string, input: ProgrammeInput): Promise<Programme> {
    const unit = isId(unitId) ? await this.courses.unitPath(unitId) : null;
    if (!unit || !canCreateProgramme(actor, unit.path)) throw commonErrors.forbidden();
    const programme = new Programme();
    const now = this.clock.now();
    const id = newId();
    const slug = slugOf(input.title);
    Object.assign(programme, {
      id,
      slug: (await this.courses.slugTaken('programme', slug)) ? `${slug}-${id.slice(-6)}` : slug,
      status: 'draft',
      ownerUnitId: unitId,
      publishedAt: null,
      createdBy: actor.personId,
      createdAt: now,
    });
    programme.describe(input, now);
    await this.database.transaction(async () => {
      await this.database.repository(Programme).insert(programme);
      await this.setCourses(id, input.courses);
    });
    return programme;
  }

  /** @throws common.notFound, common.forbidden, courses.unknownCourse */
  async save(actor: Actor, id: string, input: ProgrammeInput): Promise<void> {
    await this.change(actor, id, async (programme) => {
      programme.describe(input, this.clock.now());
      await this.setCourses(id, input.courses);
    });
  }

  /** @throws common.notFound, common.forbidden, courses.noCourses */
  async publish(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (programme, view) =>
      programme.publish(view.courses.length, this.clock.now()),
    );
  }

  /** @throws common.notFound, common.forbidden */
  async archive(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (programme) => programme.archive(this.clock.now()));
  }

  private readable(actor: Actor | null, programme: ProgrammeView | null): ProgrammeView {
    if (!programme || !can('read', actor, programme)) throw commonErrors.notFound();
    return programme;
  }

  private async setCourses(id: string, courses: ProgrammeInput['courses']): Promise<void> {
    const open = await this.programmes.openAmong(courses.map((course) => course.id));
    if (open.size !== courses.length) throw courseErrors.unknownCourse();
    await this.programmes.setCourses(id, courses);
  }

  private async change(
    actor: Actor,
    id: string,
    work: (programme: Programme, view: ProgrammeView) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const view = await this.toEdit(actor, id);
      const programme = await this.database
        .repository(Programme)
        .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
      await work(programme, view);
      await this.database.repository(Programme).update(id, programme);
      await this.outbox.publish(programmeChanged({ programmeId: id }));
    });
  }
}
