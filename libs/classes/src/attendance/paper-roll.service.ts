import { type Actor, Clock, Database, dayOf, InvalidInput, type Problem } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AttendanceService } from '../attendance.service';
import type { ClassView } from '../class-view';
import { ClassesService } from '../classes.service';
import type { Mark } from '../domain/class-kinds';
import { readPaperRoll } from '../domain/paper-roll';
import { changesOf } from '../domain/roll';
import { numbered } from './roll.repository';

/** A line of the paper list. */
export interface PaperPerson {
  number: number;
  personId: string;
  name: string;
  birthYear: number | null;
  joinedAt: Date;
}
export interface PaperSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** The marks that people have by now. */
  marks: Record<string, Mark>;
}
export interface PaperSheet {
  class: ClassView;
  people: PaperPerson[];
  sessions: PaperSession[];
}
/** What saving would mark in one session. */
export interface PaperPreview {
  session: PaperSession;
  present: number;
  absent: PaperPerson[];
  excused: PaperPerson[];
  /** Marks that stand and become others; later than the day they need a reason. */
  corrections: { personId: string; name: string; before: Mark; after: Mark }[];
  /** What would be new or another. */
  changes: number;
  marks: Map<string, Mark>;
}

/** The field of a session: `absent.<its id>`. */
export const paperField = (sessionId: string) => `absent.${sessionId}`;

/** Rolls called on paper: the list that is printed, and typing it in. */
@Injectable()
export class PaperRollService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
  ) {}

  /** The people with their numbers, and all sessions that are held. @throws common.notFound, common.forbidden */
  async sheet(actor: Actor, classId: string): Promise<PaperSheet> {
    const view = await this.classes.get(actor, classId, 'run');
    const [people, sessions] = await Promise.all([
      this.database.query<PaperPerson>(
        `select r.number, p.id as "personId", p.full_name as name, p.birth_year as "birthYear",
           coalesce(g.confirmed_at, g.registered_at) as "joinedAt"
         from ${numbered} r join person p on p.id = r.person_id
         join registration g on g.class_id = $1 and g.person_id = p.id
         where r.status = 'confirmed' order by r.number`,
        [classId],
      ),
      this.database.query<PaperSession>(
        `select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", coalesce((select
           json_object_agg(a.person_id, a.status) from attendance a where a.session_id = s.id), '{}') as marks
         from class_session s where s.class_id = $1 and s.status <> 'cancelled' order by s.starts_at, s.id`,
        [classId],
      ),
    ]);
    return { class: view, people, sessions };
  }

  /** The sessions whose day has come: only of them something can be typed in. */
  heldOf({ sessions }: PaperSheet): PaperSession[] {
    const today = dayOf(this.clock.now());
    return sessions.filter(({ startsAt }) => dayOf(startsAt) <= today);
  }

  /**
   * What the typed numbers mean, session by session; those left empty are left out.
   * @throws InvalidInput naming the fields with numbers that are not on the list
   */
  preview(sheet: PaperSheet, typed: Readonly<Record<string, string>>): PaperPreview[] {
    const byNumber = new Map(sheet.people.map((person) => [person.number, person]));
    const previews: PaperPreview[] = [];
    const problems: Problem[] = [];
    for (const session of this.heldOf(sheet)) {
      const read = readPaperRoll(typed[session.id] ?? '', new Set(byNumber.keys()));
      if (!read) continue;
      if (read.unknown.length > 0) {
        problems.push({
          field: paperField(session.id),
          code: 'classes.noSuchNumber',
          params: { numbers: read.unknown.slice(0, 10).join(', ') },
        });
        continue;
      }
      const people = (numbers: readonly number[]) =>
        numbers.flatMap((number) => byNumber.get(number) ?? []).sort((a, b) => a.number - b.number);
      previews.push(previewOf(sheet, session, people(read.absent), people(read.excused)));
    }
    if (problems.length > 0) throw new InvalidInput(problems);
    return previews;
  }

  /**
   * Saves all sessions that were typed in, or none.
   * @returns how many marks are new or changed
   * @throws what preview and AttendanceService.save throw
   */
  async save(
    actor: Actor,
    classId: string,
    typed: Readonly<Record<string, string>>,
    reason: string | null,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const sheet = await this.sheet(actor, classId);
      let changed = 0;
      for (const { session, marks } of this.preview(sheet, typed))
        changed += await this.attendance.save(actor, classId, session.id, marks, reason, 'paper');
      return changed;
    });
  }
}

function previewOf(
  { people }: PaperSheet,
  session: PaperSession,
  absent: PaperPerson[],
  excused: PaperPerson[],
): PaperPreview {
  const marks = new Map<string, Mark>();
  // Who joined the class after a session was not on its list.
  for (const { personId, joinedAt } of people) if (joinedAt <= session.endsAt) marks.set(personId, 'present');
  for (const { personId } of absent) marks.set(personId, 'absent');
  for (const { personId } of excused) marks.set(personId, 'excused');
  const changes = changesOf(new Map(Object.entries(session.marks)), marks);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return {
    session,
    absent,
    excused,
    marks,
    present: [...marks.values()].filter((mark) => mark === 'present').length,
    changes: changes.length,
    corrections: changes.flatMap(({ personId, before, after }) =>
      before ? [{ personId, name: names.get(personId) ?? '', before, after }] : [],
    ),
  };
}
