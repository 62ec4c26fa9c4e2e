import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture that stands in the text lessons of a course. */
@Entity('lesson_picture')
export class LessonPicture {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'course_id' }) courseId: string;
  @Column('text', { name: 'file_key' }) fileKey: string;
  /** What it shows, for those who cannot see it. */
  @Column('text') alt: string;
  @Column('int') width: number;
  @Column('int') height: number;
  @Column('int') bytes: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
