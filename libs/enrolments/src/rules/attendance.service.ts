import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { EnrolmentsService } from '../enrolments.service';
import { ProgrammeProgressService } from '../programmes/programme-progress.service';
import { AttendanceRepository, type Mark } from './attendance.repository';
import { CourseProgressService } from './course-progress.service';

/**
 * Learns who was at which session of a class, and counts it in courses and programmes. A mark that is taken back counts
 * no more, but a lesson that was done by it stays done.
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
      if (!(await this.attendance.note(mark))) return;
      if (mark.courseId) await this.settle(mark.courseId, mark.personId);
      await this.programmes.recount({ personId: mark.personId, stepId: mark.classId });
    });
  }

  /** Marks the lessons of a course that somebody has done by going to its classes. */
  async settle(courseId: string, personId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.enrolments.count(await this.progress.settleAttendance(courseId, personId));
    });
  }
}
