import { IdField, TextField } from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Note } from './notes.repository';
import { longestNote } from './notes.service';

export class NoteTextDto {
  @TextField({ max: longestNote, pattern: /\S/, code: 'required' }) text: string;
}
export class NewNoteDto extends NoteTextDto {
  @IdField() lessonId: string;
}
export class NotesOfDto {
  @IdField() courseId: string;
}
export class NoteDto implements Note {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) lessonId: string | null;
  @ApiProperty() lessonTitle: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: Date;
}
export class NotesDto {
  @ApiProperty({ type: [NoteDto], description: 'In the order of the lessons' }) items: NoteDto[];
  @ApiProperty() total: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: all come at once' }) next: null;
}
export class NoteMadeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}
