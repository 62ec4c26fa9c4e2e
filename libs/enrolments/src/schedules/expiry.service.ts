import { Inbox } from '@domdom/notifications';
import { Clock, Database, dayOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AdmissionRepository } from '../admission/admission.repository';
import { type EnrolmentChange, EnrolmentChanges } from '../admission/enrolment-changes';
import { PlacesService } from '../admission/places.service';
import { Enrolment } from '../domain/enrolment.entity';
import { enrolmentNotices } from '../enrolments.notices';
import { EnrolmentsRepository } from '../enrolments.repository';

/** How many of one course run out in one transaction. */
const together = 500;

/** Ends enrolments whose time is over: the course's last day, or the days that each had. */
@Injectable()
export class ExpiryService {
  constructor(
    private readonly database: Database,
    private readonly admission: AdmissionRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly changes: EnrolmentChanges,
    private readonly places: PlacesService,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

  /** Ends all that is due; says how many. Doing it twice at once ends nothing twice. */
  async expireDue(report: (done: number, total: number) => Promise<void> = async () => {}): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.query<{ courseId: string; over: boolean }>(
      `select t.course_id as "courseId", true as over from course_terms t where t.last_day < $2::date
         and exists (select from enrolment e where e.course_id = t.course_id
           and e.status in ('requested', 'waiting', 'active'))
       union
       select distinct e.course_id, false from enrolment e
       where e.status = 'active' and e.expires_at <= $1
         and not exists (select from course_terms t where t.course_id = e.course_id and t.last_day < $2::date)`,
      [now, dayOf(now)],
    );
    let expired = 0;
    for (const [index, { courseId, over }] of due.entries()) {
      for (let count = together; count === together; expired += count)
        count = await this.expireSome(courseId, over);
      await report(index + 1, due.length);
    }
    return expired;
  }

  private async expireSome(courseId: string, over: boolean): Promise<number> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const terms = await this.admission.lock(courseId);
      const course = await this.enrolments.courseFacts(courseId);
      if (!course) return 0;
      const query = this.database
        .repository(Enrolment)
        .createQueryBuilder('e')
        .where('e.courseId = :courseId', { courseId })
        .orderBy('e.id')
        .take(together)
        .setLock('pessimistic_write');
      if (over) query.andWhere(`e.status in ('requested', 'waiting', 'active')`);
      else query.andWhere(`e.status = 'active' and e.expiresAt <= :now`, { now });
      const changed: EnrolmentChange[] = (await query.getMany()).map((enrolment) => ({
        enrolment,
        act: 'expire',
        before: enrolment.apply('expire', now),
      }));
      await this.changes.record(course, changed, now, null);
      const learned = changed.filter(({ before }) => before === 'active');
      await this.inbox.send(
        learned.map(({ enrolment }) => enrolment.personId),
        enrolmentNotices.expired({ title: course.courseTitle }),
        `/courses/${course.slug}`,
      );
      if (terms) await this.places.fillLocked(terms, course);
      return changed.length;
    });
  }
}
