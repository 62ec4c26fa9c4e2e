import { type Actor, AuditLog, Clock, commonErrors, Database, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { MaterialsService } from '../after/materials.service';
import type { ClassView } from '../class-view';
import { ClassesService } from '../classes.service';
import { weekdaysOf } from '../domain/recurrence';
import { OrganisingService } from '../organising.service';
import type { CopyClassDto, ExamplesDto } from './dto/figures.dto';
import { type ExampleClass, ExamplesRepository } from './examples.repository';

/** Classes that went well elsewhere, and taking one over for a unit of one's own. */
@Injectable()
export class CopyingService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly organising: OrganisingService,
    private readonly materials: MaterialsService,
    private readonly examples: ExamplesRepository,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  list(filter: ExamplesDto): Promise<Paged<ExampleClass>> {
    return this.examples.page(filter, this.clock.now());
  }

  /** A class that may be an example: it is over and not sensitive. @throws common.notFound */
  async example(actor: Actor, classId: string): Promise<ClassView> {
    const view = await this.classes.get(actor, classId);
    const usable =
      view.status === 'open' &&
      view.lastEndsAt <= this.clock.now() &&
      !view.sensitive &&
      !view.invitationOnly;
    if (!usable) throw commonErrors.notFound();
    return view;
  }

  /**
   * Makes a draft like a class that is over, at another time in another unit, with its materials; the draft names it.
   * @throws common.notFound, common.forbidden; what making a class throws
   */
  async copy(actor: Actor, classId: string, wanted: CopyClassDto): Promise<string> {
    const source = await this.example(actor, classId);
    return this.database.transaction(async () => {
      const id = await this.organising.create(actor, draftOf(source, wanted), 'draft');
      await this.database.execute('update community_class set copied_from = $2 where id = $1', [
        id,
        source.id,
      ]);
      const materials = await this.materials.copy(source.id, id, actor);
      await this.audit.record({
        action: 'classes.copied',
        subject: 'class',
        subjectId: id,
        details: { from: source.id, materials },
      });
      return id;
    });
  }
}

function draftOf(source: ClassView, { venueName, venueAddress, venueId, capacity, ...wanted }: CopyClassDto) {
  const weekly = source.recurrence.includes('FREQ=WEEKLY');
  return {
    ...wanted,
    title: source.title,
    summary: source.summary,
    topic: source.topic,
    level: source.level,
    language: source.language,
    mode: source.mode,
    minutes: source.minutes,
    repeat: weekly ? ('weekly' as const) : ('monthly' as const),
    weekdays: weekdaysOf(source.recurrence),
    count: Math.max(1, source.sessions),
    ...(source.courseId ? { courseId: source.courseId } : {}),
    ...(venueId ? { venueId } : {}),
    ...(venueName ? { venueName } : {}),
    ...(venueAddress ? { venueAddress } : {}),
    ...((capacity ?? source.capacity) ? { capacity: (capacity ?? source.capacity)! } : {}),
    ...(source.onlineCapacity ? { onlineCapacity: source.onlineCapacity } : {}),
  };
}
