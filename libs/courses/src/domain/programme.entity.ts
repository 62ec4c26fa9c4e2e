import { fold } from '@domdom/platform';
import { type Topic, topicLabels } from '@domdom/ui';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CourseStatus } from './course.entity';
import { courseErrors } from './course.errors';
import { searchText } from './words';

export interface ProgrammeDetails {
  title: string;
  titleEn?: string | null;
  summary: string;
  summaryEn?: string | null;
  topic: Topic;
}

/** Courses that belong together, in the order in which they are best taken. */
@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) slug: string;
  @Column('text') title: string;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Column('text', { name: 'title_sort' }) titleSort: string;
  @Column('text') summary: string;
  @Column('text', { name: 'summary_en', nullable: true }) summaryEn: string | null;
  @Column('text') topic: Topic;
  @Column('uuid', { name: 'owner_unit_id' }) ownerUnitId: string;
  @Column('text') status: CourseStatus;
  @Column('text', { name: 'search_folded' }) searchFolded: string;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  describe(details: ProgrammeDetails, now: Date): void {
    Object.assign(this, {
      title: details.title,
      titleEn: details.titleEn ?? null,
      titleSort: fold(details.title),
      summary: details.summary,
      summaryEn: details.summaryEn ?? null,
      topic: details.topic,
      searchFolded: searchText(
        details.title,
        details.titleEn,
        details.summary,
        details.summaryEn,
        topicLabels[details.topic].vi,
        topicLabels[details.topic].en,
      ),
      updatedAt: now,
    });
  }

  /** @throws courses.noCourses for a programme without one. */
  publish(courseCount: number, now: Date): void {
    if (courseCount === 0) throw courseErrors.noCourses();
    this.status = 'published';
    this.publishedAt ??= now;
    this.updatedAt = now;
  }

  archive(now: Date): void {
    this.status = 'archived';
    this.updatedAt = now;
  }
}
