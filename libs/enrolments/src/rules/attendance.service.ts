import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { EnrolmentsService } from '../enrolments.service';
import { ProgrammeProgressService } from '../programmes/programme-progress.service';
import { AttendanceRepository, type Mark } from './attendance.repository';
import { CourseProgressService } from './course-progress.service';

/**
 * Learns who was at which session of a class, and counts it in courses and programmes. A mark that is taken back counts
 * no more, and a lesson that was done by it is open again, unless its course is completed.
 */
@Injectable()
export class AttendanceNotes {
  constructor(
    private readonly database: Database,
    private readonly attendance: AttendanceRepository,
    private readonly progress: CourseProgressService,
    private readonly enrolments: EnrolmentsService,
    private readonly programmes: ProgrammeProgressService,
  ) {}

  async note(mark: Mark): Promise<void> {
    await this.database.transaction(async () => {
      const noted = await this.attendance.note(mark);
      if (!noted) return;
      if (mark.courseId && mark.present) await this.settle(mark.courseId, mark.personId);
      if (mark.courseId && !mark.present && noted.wasPresent) await this.reopen(mark.courseId, mark.personId);
      await this.programmes.recount({ personId: mark.personId, stepId: mark.classId });
    });
  }

  private async reopen(courseId: string, personId: string): Promise<void> {
    // Held first: the course must not become complete by a lesson that is taken back at the same moment.
    const enrolment = await this.enrolments.hold(courseId, personId);
    if (!enrolment || enrolment.status === 'completed') return;
    await this.enrolments.count(await this.progress.reopen(enrolment));
  }

  /** Marks the lessons of a course that somebody has done by going to its classes. */
  async settle(courseId: string, personId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.enrolments.count(await this.progress.settleAttendance(courseId, personId));
    });
  }
}
