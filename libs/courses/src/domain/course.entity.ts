import { fold } from '@domdom/platform';
import { type Topic, topicLabels } from '@domdom/ui';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { courseErrors } from './course.errors';
import type { CourseLanguage } from './course-language';
import { searchText } from './words';

export const courseLevels = ['beginner', 'intermediate', 'advanced'] as const;
export type CourseLevel = (typeof courseLevels)[number];
export const courseStatuses = ['draft', 'published', 'archived'] as const;
export type CourseStatus = (typeof courseStatuses)[number];

/** What an author says about a course. */
export interface CourseDetails {
  title: string;
  titleEn?: string | null;
  summary: string;
  summaryEn?: string | null;
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
  /** For whom it is, in one sentence. */
  audience: string;
  /** What somebody can do afterwards, one sentence each. */
  outcomes: string[];
}

/** Something to learn in short lessons, made by volunteers of a unit. */
@Entity('course')
export class Course {
  @PrimaryColumn('uuid') id: string;
  /** Its address; it never changes, so that a link sent to somebody keeps working. */
  @Column('text', { unique: true }) slug: string;
  @Column('text') title: string;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Column('text', { name: 'title_sort' }) titleSort: string;
  @Column('text') summary: string;
  @Column('text', { name: 'summary_en', nullable: true }) summaryEn: string | null;
  @Column('text') topic: Topic;
  @Column('text') level: CourseLevel;
  @Column('text') language: CourseLanguage;
  @Column('text') audience: string;
  @Column('text', { array: true }) outcomes: string[];
  /** The sum of its lessons. */
  @Column('int', { default: 0 }) minutes: number;
  /** Lessons that are ready to be learned. */
  @Column('int', { name: 'lesson_count', default: 0 }) lessonCount: number;
  @Column('uuid', { name: 'owner_unit_id' }) ownerUnitId: string;
  @Column('text') status: CourseStatus;
  @Column('text', { name: 'search_folded' }) searchFolded: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  /** The course of which this is the next version while it is written; null for every other one. */
  @Column('uuid', { name: 'draft_of', nullable: true, unique: true }) draftOf: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  /** Grows with each change, so that two authors do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;

  describe(details: CourseDetails, now: Date): void {
    Object.assign(this, {
      title: details.title,
      titleEn: details.titleEn ?? null,
      titleSort: fold(details.title),
      summary: details.summary,
      summaryEn: details.summaryEn ?? null,
      topic: details.topic,
      level: details.level,
      language: details.language,
      audience: details.audience,
      outcomes: details.outcomes,
      searchFolded: searchText(
        details.title,
        details.titleEn,
        details.summary,
        details.summaryEn,
        details.audience,
        topicLabels[details.topic].vi,
        topicLabels[details.topic].en,
      ),
    });
    this.changed(now);
  }

  /** @throws courses.changedMeanwhile when somebody else saved since the version was read. */
  expectVersion(version: number): void {
    if (version !== this.version) throw courseErrors.changedMeanwhile();
  }

  /**
   * Opens the course to everybody.
   * @throws courses.noLessons, courses.emptyLesson
   */
  publish(lessons: readonly { title: string; ready: boolean }[], now: Date): void {
    if (lessons.length === 0) throw courseErrors.noLessons();
    const empty = lessons.find((lesson) => !lesson.ready);
    if (empty) throw courseErrors.emptyLesson({ lesson: empty.title });
    this.status = 'published';
    this.publishedAt ??= now;
    this.changed(now);
  }

  /** Takes it out of the catalogue; those who learn it keep it. */
  archive(now: Date): void {
    this.status = 'archived';
    this.changed(now);
  }

  changed(now: Date): void {
    this.updatedAt = now;
    this.version = (this.version ?? 0) + 1;
  }
}
