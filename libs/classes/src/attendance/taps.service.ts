import {
  type Actor,
  Clock,
  Database,
  DomainError,
  dayOf,
  errorWords,
  requestContext,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesService } from '../classes.service';
import { classErrors } from '../domain/classes.errors';
import { realTime, type Standing, settleTaps, type Tap, type TapOutcome } from '../domain/taps';
import type { MarksAnswerDto, MarksBatchDto, TapAnswerDto } from '../dto/marks.dto';
import { type MarkedSession, MarkWriter } from './mark-writer';
import { OverruledTaps } from './overruled-taps';
import { type RollEntry, RollRepository } from './roll.repository';
import { WalkInsService } from './walk-ins.service';

const refused = (id: string, error: DomainError): TapAnswerDto => ({
  id,
  outcome: 'refused',
  code: error.code,
  message: errorWords(requestContext.language(), error.code, error.params),
});
const settled = (id: string, outcome: TapOutcome): TapAnswerDto => ({
  id,
  outcome,
  code: null,
  message: null,
});

/** Takes in what devices marked, with a line or long after. */
@Injectable()
export class TapsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly roll: RollRepository,
    private readonly writer: MarkWriter,
    private readonly walkIns: WalkInsService,
    private readonly clock: Clock,
    private readonly overruling: OverruledTaps,
  ) {}

  /**
   * Settles each mark by its own: what became of it is told by its id, the same as often as it is sent.
   * @throws common.notFound, common.forbidden, classes.otherPerson when it was tapped by somebody else
   */
  async receive(
    actor: Actor,
    classId: string,
    sessionId: string,
    batch: MarksBatchDto,
  ): Promise<MarksAnswerDto> {
    await this.classes.get(actor, classId, 'roll');
    if (batch.owner !== actor.personId) throw classErrors.otherPerson();
    const now = this.clock.now();
    const timeOf = (at: string) => realTime(new Date(at), new Date(batch.sentAt), now);
    const walkIns: TapAnswerDto[] = [];
    const came: Tap[] = [];
    for (const given of batch.walkIns ?? []) {
      try {
        const personId = await this.walkIns.add(actor, classId, sessionId, given);
        came.push({ id: given.id, personId, status: 'present', at: timeOf(given.at) });
        walkIns.push(settled(given.id, 'applied'));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        walkIns.push(refused(given.id, error));
      }
    }
    const taps = batch.marks.map((mark) => ({ ...mark, at: timeOf(mark.at) }));
    const answers = await this.database.transaction(async () => {
      const session = await this.writer.hold(sessionId, classId);
      return this.settle(actor, session, [...came, ...taps], batch.reason?.trim() || null);
    });
    const ofWalkIns = new Set(came.map(({ id }) => id));
    return {
      marks: answers.filter(({ id }) => !ofWalkIns.has(id)),
      walkIns,
      roll: await this.roll.entries(classId, sessionId),
    };
  }

  private async settle(
    actor: Actor,
    session: MarkedSession,
    taps: readonly Tap[],
    reason: string | null,
  ): Promise<TapAnswerDto[]> {
    const ids = taps.map(({ id }) => id);
    const seen = await this.database.query<{ id: string; outcome: TapOutcome }>(
      `select id, outcome from device_mark where id = any($1::uuid[])`,
      [ids],
    );
    const outcomes = new Map(seen.map(({ id, outcome }) => [id, settled(id, outcome)]));
    const entries = new Map(
      (await this.roll.entries(session.classId, session.id)).map((entry) => [entry.personId, entry]),
    );
    const fresh = new Map<string, Tap>();
    for (const tap of taps) {
      if (outcomes.has(tap.id)) continue;
      const error = this.objection(session, tap, entries.get(tap.personId), reason);
      if (error) outcomes.set(tap.id, refused(tap.id, error));
      else fresh.set(tap.id, tap);
    }
    for (const [id, outcome] of await this.apply(actor, session, [...fresh.values()], entries, reason))
      outcomes.set(id, settled(id, outcome));
    return [...new Set(ids)].map((id) => outcomes.get(id) as TapAnswerDto);
  }

  /** Why a tap cannot count at all. */
  private objection(
    session: MarkedSession,
    tap: Tap,
    entry: RollEntry | undefined,
    reason: string | null,
  ): DomainError | null {
    if (session.status === 'cancelled') return classErrors.sessionCancelled();
    if (dayOf(session.startsAt) > dayOf(this.clock.now())) return classErrors.tooEarly();
    if (!entry) return classErrors.notOnRoll();
    const corrects = entry.mark !== null && entry.how !== 'room' && entry.mark !== tap.status;
    // What was tapped on the day is that day's roll call, whenever it comes here.
    const isLater = dayOf(tap.at) > dayOf(session.endsAt);
    return corrects && isLater && !reason ? classErrors.reasonNeeded() : null;
  }

  private async apply(
    actor: Actor,
    session: MarkedSession,
    taps: readonly Tap[],
    entries: ReadonlyMap<string, RollEntry>,
    reason: string | null,
  ): Promise<[string, TapOutcome][]> {
    if (taps.length === 0) return [];
    const standing = new Map<string, Standing>();
    for (const { personId, mark, at, how } of entries.values())
      if (mark && at && how) standing.set(personId, { mark, at, how });
    const all = settleTaps(taps, standing);
    await this.overruling.tell(actor, session, all);
    const marking = { how: 'roll' as const, by: actor, reason };
    const of = (wanted: TapOutcome) =>
      all
        .filter(({ outcome }) => outcome === wanted)
        .map(({ tap, before }) => ({ personId: tap.personId, before, after: tap.status, at: tap.at }));
    await this.writer.write(session, of('applied'), marking);
    await this.writer.remember(
      session.id,
      // What one person tapped and tapped again before it was sent is no conflict with anybody.
      of('overtaken').filter(({ before, after }) => before !== null && before !== after),
      marking,
      true,
    );
    await this.affirm(session.id, of('same'));
    await this.database.execute(
      `insert into device_mark (id, session_id, person_id, status, tapped_at, sent_by, received_at, outcome)
       select id, $2, person_id, status, tapped_at, $7, $8, outcome
       from unnest($1::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[])
         as t (id, person_id, status, tapped_at, outcome)
       on conflict (id) do nothing`,
      [
        all.map(({ tap }) => tap.id),
        session.id,
        all.map(({ tap }) => tap.personId),
        all.map(({ tap }) => tap.status),
        all.map(({ tap }) => tap.at),
        all.map(({ outcome }) => outcome),
        actor.personId,
        this.clock.now(),
      ],
    );
    return all.map(({ tap, outcome }) => [tap.id, outcome]);
  }

  /** A mark that was tapped once more stands from the later tap on, against what was tapped between the two. */
  private async affirm(sessionId: string, taps: readonly { personId: string; at: Date }[]): Promise<void> {
    if (taps.length === 0) return;
    await this.database.execute(
      `update attendance a set tapped_at = t.at
       from unnest($2::uuid[], $3::timestamptz[]) as t (person_id, at)
       where a.session_id = $1 and a.person_id = t.person_id and a.how <> 'room'
         and coalesce(a.tapped_at, a.marked_at) < t.at`,
      [sessionId, taps.map(({ personId }) => personId), taps.map(({ at }) => at)],
    );
  }
}
