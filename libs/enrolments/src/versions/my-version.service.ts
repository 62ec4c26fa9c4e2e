import { type Actor, Clock, commonErrors, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseCompletion } from '../course-completion';
import { EnrolmentsRepository } from '../enrolments.repository';

/** Which version of a course somebody learns. */
@Injectable()
export class MyVersion {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsRepository,
    private readonly completion: CourseCompletion,
    private readonly clock: Clock,
  ) {}

  /**
   * Goes over to the newest version of a course; what is done in lessons that stayed remains done. Nothing happens for
   * one who is there already.
   * @throws common.notFound for one who does not learn it
   */
  async moveOver(actor: Actor, courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      const enrolment = await this.enrolments.hold({ courseId, personId: actor.personId });
      if (!enrolment) throw commonErrors.notFound();
      if (enrolment.courseVersion === null) return;
      enrolment.courseVersion = null;
      await this.enrolments.save(enrolment);
      await this.completion.countAgain(enrolment, this.clock.now(), actor.personId);
    });
  }
}
