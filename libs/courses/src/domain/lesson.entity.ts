import { Column, Entity, PrimaryColumn } from 'typeorm';
import { lessonHtml } from '../lesson-html';

export const lessonKinds = ['text', 'h5p'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** A step of two to five minutes: a text, or an interactive H5P content. */
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
  @Column('uuid', { name: 'h5p_content_id', nullable: true }) h5pContentId: string | null;
  /** The track that reads the lesson aloud, in the file storage. */
  @Column('text', { name: 'audio_key', nullable: true }) audioKey: string | null;
  /** The score from which an H5P lesson counts as done, in per cent; 0 when finishing it is enough. */
  @Column('int', { name: 'pass_percentage', default: 0 }) passPercentage: number;
  @Column('int') position: number;

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
}
