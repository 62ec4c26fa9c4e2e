import type { CourseProgress } from '@domdom/courses';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enrolmentErrors } from './enrolment.errors';

export const enrolmentStatuses = ['active', 'completed', 'withdrawn'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** Somebody learns a course. There is one for each person and course, whatever happens in between. */
@Entity('enrolment')
export class Enrolment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: EnrolmentStatus;
  @Column('int', { name: 'lessons_done', default: 0 }) lessonsDone: number;
  @Column('int', { name: 'lessons_total', default: 0 }) lessonsTotal: number;
  @Column('timestamptz', { name: 'enrolled_at' }) enrolledAt: Date;
  /** Who pressed the button: the person, or the official who acted for them. */
  @Column('uuid', { name: 'enrolled_by', nullable: true }) enrolledBy: string | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  /** Where the person is in the course. */
  @Column('uuid', { name: 'last_lesson_id', nullable: true }) lastLessonId: string | null;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('int', { default: 1 }) version: number;

  /** Stops learning; what was learned stays. False when it was stopped already. @throws enrolments.alreadyCompleted */
  withdraw(now: Date): boolean {
    if (this.status === 'completed') throw enrolmentErrors.alreadyCompleted();
    if (this.status === 'withdrawn') return false;
    this.status = 'withdrawn';
    this.withdrawnAt = now;
    this.version++;
    return true;
  }

  /** Goes on where it was left. False when it was never left. */
  resume(now: Date): boolean {
    if (this.status !== 'withdrawn') return false;
    this.status = 'active';
    this.withdrawnAt = null;
    this.lastSeenAt = now;
    this.version++;
    return true;
  }

  /** Notes how much is done; true when the course is completed by it, which happens once. */
  count({ done, total, complete }: CourseProgress, now: Date): boolean {
    if (this.status === 'completed') return false;
    this.lessonsDone = done;
    this.lessonsTotal = total;
    this.version++;
    if (this.status !== 'active' || !complete) return false;
    this.status = 'completed';
    this.completedAt = now;
    return true;
  }
}
