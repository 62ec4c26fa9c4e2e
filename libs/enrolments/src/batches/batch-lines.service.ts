import { CoursesService } from '@domdom/courses';
import { Inbox } from '@domdom/notifications';
import {
  type Actor,
  Clock,
  commonErrors,
  Database,
  DomainError,
  Log,
  requestContext,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { lineErrors } from '../domain/batch.errors';
import { enrolmentNotices } from '../enrolments.notices';
import { EnrollingService } from '../on-behalf/enrolling.service';
import { BatchLinesRepository, type OpenLine } from './batch-lines.repository';
import { BatchPeopleRepository } from './batch-people.repository';
import { BatchesRepository, type BatchRow } from './batches.repository';
import { type LinePerson, sameName } from './read-people';

const atOnce = 100;
/** Somebody who was invited to a course is not invited to it again so soon. */
const invitedDays = 30;
const day = 86_400_000;

interface Done {
  personId: string;
  outcome: 'active' | 'waiting' | 'requested' | 'unchanged' | 'invited';
  registered: boolean;
}

/** Does the lines of a batch, each in a transaction of its own: a line is done whole, or fails and leaves nothing. */
@Injectable()
export class BatchLines {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly lines: BatchLinesRepository,
    private readonly people: BatchPeopleRepository,
    private readonly enrolling: EnrollingService,
    private readonly courses: CoursesService,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Does what is still to do; called again after a fall it goes on where it stood. */
  async run(batch: BatchRow, report: (done: number, total: number) => Promise<void>): Promise<void> {
    const actor = await this.actorOf(batch);
    const context = {
      requestId: batch.id,
      language: actor.language,
      path: '',
      actor,
      queries: 0,
    };
    await requestContext.run(context, async () => {
      let open = await this.lines.open(batch.id, atOnce);
      while (open.length > 0) {
        for (const line of open) {
          await this.doLine(actor, batch, line);
          await report(Math.min(line.line, batch.total), batch.total);
        }
        open = await this.lines.open(batch.id, atOnce);
      }
    });
    await report(batch.total, batch.total);
    await this.batches.finish(batch.id, this.clock.now());
  }

  private async doLine(actor: Actor, batch: BatchRow, line: OpenLine): Promise<void> {
    try {
      await this.database.transaction(async () => {
        await this.people.takeTurn(batch.unitId);
        if (!(await this.lines.hold(batch.id, line.line))) return;
        await this.lines.noteDone(batch.id, line.line, await this.enrol(actor, batch, line));
      });
    } catch (error) {
      const told = this.told(error, batch, line.line);
      await this.lines.noteFailed(batch.id, line.line, told.code, told.params);
    }
  }

  /** Why a line failed. What nobody foresaw is logged, and the lines after it still have their turn. */
  private told(error: unknown, batch: BatchRow, line: number): DomainError {
    if (error instanceof DomainError)
      return error.code === 'identity.notRepresentable' ? lineErrors.notYours() : error;
    this.log.error({ err: error, batchId: batch.id, line }, 'a line of a batch failed');
    return commonErrors.internal();
  }

  private enrol(actor: Actor, batch: BatchRow, line: OpenLine): Promise<Done> {
    if (line.given) return this.enrolGiven(actor, batch, line.given);
    if (line.personId) return this.enrolMember(actor, batch, line.personId);
    // The account was deleted between the start and now.
    throw lineErrors.noName();
  }

  private async enrolGiven(actor: Actor, batch: BatchRow, given: LinePerson): Promise<Done> {
    const { courseId, unitId } = batch;
    const consent = { basis: given.basis ?? 'spoken', agreed: true } as const;
    const known = await this.find(actor, batch, given);
    const { personId, status, changed } = known
      ? await this.enrolling.enrolKnown(actor, courseId, known, consent)
      : await this.enrolling.enrolNew(actor, courseId, unitId, {
          fullName: given.fullName,
          ...(given.birthYear === null ? {} : { birthYear: given.birthYear }),
          ...(given.phone === null ? {} : { login: given.phone }),
          ...consent,
        });
    return { personId, outcome: outcomeOf(status, changed), registered: !known };
  }

  /** Somebody who is in the portal already: by the phone, else by name and year in the unit. */
  private async find(
    actor: Actor,
    { courseId, unitId }: BatchRow,
    given: LinePerson,
  ): Promise<string | null> {
    if (given.phone !== null) {
      const owner = await this.people.byPhone(given.phone);
      // Whose phone it is in another unit is nothing that a file may find out by trying names.
      if (owner && !(await this.enrolling.mayEnrol(actor, courseId, owner.id))) throw lineErrors.notYours();
      if (owner && !sameName(owner.name, given.fullName)) throw lineErrors.otherName();
      return owner?.id ?? null;
    }
    const same = await this.people.byName(unitId, given.fullName, given.birthYear ?? 0);
    if (same.length > 1) throw lineErrors.severalPeople();
    return same[0]?.id ?? null;
  }

  private async enrolMember(actor: Actor, { courseId }: BatchRow, personId: string): Promise<Done> {
    if (await this.people.isInside(courseId, personId))
      return { personId, outcome: 'unchanged', registered: false };
    if (await this.people.hasAgreed(personId)) {
      const { status, changed } = await this.enrolling.enrolKnown(actor, courseId, personId, null);
      return { personId, outcome: outcomeOf(status, changed), registered: false };
    }
    const since = new Date(this.clock.now().getTime() - invitedDays * day);
    if (await this.people.invitedSince(courseId, personId, since))
      return { personId, outcome: 'unchanged', registered: false };
    const { title, slug } = await this.courses.course(actor, courseId);
    const notice = enrolmentNotices.suggested({ title, by: actor.name });
    await this.inbox.send([personId], notice, `/courses/${slug}`, { channels: 'all' });
    return { personId, outcome: 'invited', registered: false };
  }

  /** Who started the batch, with the roles they have by now. */
  private async actorOf({ startedBy }: BatchRow): Promise<Actor> {
    const starter = await this.people.starter(startedBy);
    return {
      personId: startedBy,
      name: starter?.name ?? '',
      language: starter?.language ?? 'vi',
      homeUnitId: starter?.homeUnitId ?? null,
      grants: starter?.grants ?? [],
      consents: { analytics: false, recommendations: false },
      representedBy: null,
      by: 'session',
    };
  }
}

const outcomeOf = (status: string, changed: boolean): Done['outcome'] =>
  changed && (status === 'active' || status === 'waiting' || status === 'requested') ? status : 'unchanged';
