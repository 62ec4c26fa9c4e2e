import { CoursesService, type CourseView } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { LearnersRepository } from '../learners.repository';
import { AdmissionRepository, type ApplicantRow } from './admission.repository';
import { mostDecided } from './decisions.service';

export interface Applicants {
  course: CourseView;
  requested: ApplicantRow[];
  waiting: ApplicantRow[];
  /** In all: of each only the first are listed. */
  counts: { requested: number; waiting: number };
}

/** Who asks to be let into a course and who waits for a place, for those who look after it. */
@Injectable()
export class ApplicantsService {
  constructor(
    private readonly admission: AdmissionRepository,
    private readonly learners: LearnersRepository,
    private readonly courses: CoursesService,
  ) {}

  /** The first of each. @throws common.notFound, common.forbidden */
  async list(actor: Actor, courseId: string): Promise<Applicants> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const [requested, waiting, counts] = await Promise.all([
      this.admission.applicants(courseId, 'requested', mostDecided),
      this.admission.applicants(courseId, 'waiting', mostDecided),
      this.learners.counts(courseId),
    ]);
    return { course, requested, waiting, counts };
  }
}
