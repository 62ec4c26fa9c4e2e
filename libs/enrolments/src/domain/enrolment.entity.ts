import type { CourseProgress } from '@domdom/courses';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EnrolmentAct, type EnrolmentStatus, nextStatus } from './transitions';

/** Somebody and a course. There is one for each person and course, whatever happens in between. */
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
  /** When a place was given; null for one who never had one, or from whom it was taken. */
  @Column('timestamptz', { name: 'admitted_at', nullable: true }) admittedAt: Date | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  /** When the time to learn is over; null for no end. */
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  /** The place in the line of those who wait; smaller is earlier. The driver gives a bigint as text. */
  @Column('bigint', { nullable: true }) line: string | null;
  /** Why it is as it is, when somebody said so. */
  @Column('text', { name: 'status_reason', nullable: true }) statusReason: string | null;
  /** Where the person is in the course. */
  @Column('uuid', { name: 'last_lesson_id', nullable: true }) lastLessonId: string | null;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  /** The older version that is being finished; null for the newest. */
  @Column('int', { name: 'course_version', nullable: true }) courseVersion: number | null;
  @Column('int', { default: 0 }) reminders: number;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  @Column('int', { default: 1 }) version: number;

  /** Does what the table of transitions says; the state before, or null when the act is not possible. */
  apply(act: EnrolmentAct, now: Date, reason: string | null = null): EnrolmentStatus | null {
    const to = nextStatus(act, this.status);
    if (!to) return null;
    const before = this.status;
    this.status = to;
    this.statusReason = reason;
    this.line = null;
    this.withdrawnAt = to === 'withdrawn' ? now : null;
    if (act === 'begin') this.admittedAt = this.lastSeenAt = now;
    // Who was sent away comes back only by the way by which others come.
    if (act === 'remove' || act === 'expire') this.admittedAt = null;
    if (act === 'complete') this.completedAt = now;
    this.version++;
    return before;
  }

  /** Notes how much is done; true when the course is completed by it, which happens once. */
  count({ done, total, complete }: CourseProgress, now: Date): boolean {
    if (this.status === 'completed') return false;
    this.lessonsDone = done;
    this.lessonsTotal = total;
    this.version++;
    if (!complete) return false;
    return this.apply('complete', now) !== null;
  }
}
