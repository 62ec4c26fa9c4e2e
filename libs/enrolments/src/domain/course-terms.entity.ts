import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CourseTerms, EntryWay } from './course-terms';

/** What somebody said about how one gets into a course; a course without it is open to everybody. */
@Entity('course_terms')
export class CourseTermsRow implements CourseTerms {
  @PrimaryColumn('uuid', { name: 'course_id' }) courseId: string;
  @Column('text') way: EntryWay;
  @Column('int', { nullable: true }) capacity: number | null;
  @Column('date', { name: 'last_day', nullable: true }) lastDay: string | null;
  @Column('int', { nullable: true }) days: number | null;
  @Column('int', { name: 'remind_after_days', nullable: true }) remindAfterDays: number | null;
  @Column('int', { default: 1 }) version: number;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
