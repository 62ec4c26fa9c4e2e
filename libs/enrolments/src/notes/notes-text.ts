import { formatDateTime, type Language } from '@domdom/platform';
import type { Note } from './notes.repository';

/** Notes as a plain text that any phone can open: lesson by lesson, with the times. */
export function notesText(language: Language, title: string, notes: readonly Note[]): string {
  const lines: string[] = [title, '='.repeat([...title].length), ''];
  let lesson: string | null = null;
  for (const note of notes) {
    if (note.lessonTitle !== lesson) lines.push(note.lessonTitle, '-'.repeat([...note.lessonTitle].length));
    lesson = note.lessonTitle;
    lines.push(`[${formatDateTime(language, note.updatedAt)}]`, note.text, '');
  }
  // A mark at the beginning and these line ends: older programs read Vietnamese rightly only so.
  return `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}`;
}
