import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LessonKind } from '../domain/lesson-kinds';
import { lessonHtml } from '../lesson-html';

export const mediaKinds = ['video', 'audio', 'file', 'link'] as const satisfies readonly LessonKind[];
export type MediaKind = (typeof mediaKinds)[number];
export const isMediaKind = (kind: LessonKind): kind is MediaKind =>
  (mediaKinds as readonly LessonKind[]).includes(kind);

/** A stored file, as a lesson shows it. */
export interface KeptFile {
  key: string;
  /** What it was called when it came. */
  name: string;
  mime: string;
  bytes: number;
}

/** The content of a lesson that is a video, a sound, a file or a page elsewhere. */
@Entity('lesson_media')
export class LessonMedia {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: MediaKind;
  /** A page elsewhere: of a link, or of a video that is not kept here. */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { name: 'file_key', nullable: true }) fileKey: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName: string | null;
  @Column('text', { name: 'file_mime', nullable: true }) fileMime: string | null;
  @Column('int', { name: 'file_bytes', nullable: true }) fileBytes: number | null;
  /** WebVTT, made from what was uploaded. */
  @Column('text', { nullable: true }) captions: string | null;
  /** What is said, as Markdown. */
  @Column('text', { default: '' }) transcript: string;
  /** Made from the Markdown and cleaned: pages show it as it is. */
  @Column('text', { name: 'transcript_html', default: '' }) transcriptHtml: string;
  /** What this is, in a sentence or two. */
  @Column('text', { default: '' }) description: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  get file(): KeptFile | null {
    if (!this.fileKey) return null;
    const { fileKey: key, fileName, fileMime, fileBytes } = this;
    return { key, name: fileName ?? '', mime: fileMime ?? '', bytes: fileBytes ?? 0 };
  }

  keep(file: KeptFile | null): void {
    this.fileKey = file?.key ?? null;
    this.fileName = file?.name ?? null;
    this.fileMime = file?.mime ?? null;
    this.fileBytes = file?.bytes ?? null;
  }

  tell(words: { transcript: string; description: string }): void {
    this.transcript = words.transcript;
    this.transcriptHtml = lessonHtml(words.transcript);
    this.description = words.description;
  }
}
