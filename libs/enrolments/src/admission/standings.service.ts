import type { Standing } from '@domdom/courses';
import { Clock, dayOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { admit } from '../domain/course-terms';
import { AdmissionRepository, type EntranceRow } from './admission.repository';

/** How somebody stands to a course, and what they can do about it: what the course's one button says. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly admission: AdmissionRepository,
    private readonly clock: Clock,
  ) {}

  /** Of a person, or of a visitor who is nobody yet. */
  async of(personId: string | null, courseId: string): Promise<Standing> {
    const row = await this.admission.entrance(courseId, personId);
    if (!row) return { kind: 'none', entrance: null };
    const { doneLessonIds, lessonsDone, lessonsTotal, completedAt, expiresAt, nextLessonId } = row;
    const { courseVersion } = row;
    const beganAt = row.admittedAt ?? row.askedAt ?? this.clock.now();
    if (row.status === 'completed' && completedAt)
      return { kind: 'completed', completedAt, doneLessonIds, courseVersion };
    if (row.status === 'active') {
      const done = { lessonsDone, lessonsTotal, nextLessonId, doneLessonIds };
      return { kind: 'active', ...done, expiresAt, beganAt, courseVersion };
    }
    if (row.status === 'requested' && row.askedAt) return { kind: 'requested', since: row.askedAt };
    if (row.status === 'waiting' && row.position !== null) return { kind: 'waiting', position: row.position };
    return { kind: 'none', entrance: this.entranceOf(row) };
  }

  private entranceOf(row: EntranceRow) {
    const left = row.status === 'withdrawn' || row.status === 'expired' ? row.status : null;
    const admitted = row.status === 'withdrawn' && row.admittedAt !== null;
    const entry = { published: row.courseStatus === 'published', admitted, welcome: false };
    return {
      offer: admit(row, row, entry, dayOf(this.clock.now())),
      capacity: row.capacity,
      waiting: row.waiting,
      days: row.days,
      lastDay: row.lastDay,
      left,
      reason: left === 'withdrawn' && !admitted ? row.reason : null,
    };
  }
}
