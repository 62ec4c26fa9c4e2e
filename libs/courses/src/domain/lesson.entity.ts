import { Column, Entity, PrimaryColumn } from 'typeorm';
import { lessonHtml } from '../lesson-html';
import type { LessonKind } from './lesson-kinds';

/** A step of two to five minutes: a text, or a content of another kind. */
@Entity('lesson')
export class Lesson {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('uuid', { name: 'section_id' }) sectionId: string;
  @Column('text') title: string;
  @Column('text') kind: LessonKind;
  @Column('int') minutes: number;
  @Column('text', { name: 'body_markdown', default: '' }) bodyMarkdown: string;
  /** Made from the Markdown and cleaned when it is saved: pages show it as it is. */
  @Column('text', { name: 'body_html', default: '' }) bodyHtml: string;
  /** What a lesson that is no text shows; which table it is in depends on the kind. */
  @Column('uuid', { name: 'content_id', nullable: true }) contentId: string | null;
  /** The track that reads the lesson aloud, in the file storage. */
  @Column('text', { name: 'audio_key', nullable: true }) audioKey: string | null;
  /** The score from which a scored lesson counts as done, in per cent; 0 when finishing it is enough. */
  @Column('int', { name: 'pass_percentage', default: 0 }) passPercentage: number;
  @Column('int') position: number;
  /** In a draft: the lesson that learners see of which this is the next version. */
  @Column('uuid', { name: 'origin_id', nullable: true }) originId: string | null;
  /** Left out of the newest version; people may still be learning an older one. */
  @Column('boolean', { default: false }) retired: boolean;

  write(markdown: string): void {
    this.bodyMarkdown = markdown;
    this.bodyHtml = lessonHtml(markdown);
  }
}

/** A part of a course with a heading of its own. */
@Entity('section')
export class Section {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('text') title: string;
  @Column('int') position: number;
  @Column('uuid', { name: 'origin_id', nullable: true }) originId: string | null;
  @Column('boolean', { default: false }) retired: boolean;
}
