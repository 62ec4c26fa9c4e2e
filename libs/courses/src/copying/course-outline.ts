import type { Readable } from 'node:stream';
import type { CourseDetails } from '../domain/course.entity';
import type { LessonKind } from '../domain/lesson-kinds';
import type { CourseRules, LessonRules } from '../rules/course-rules';
import type { Opening } from '../rules/opening';

/** A lesson that is to be made: its content and its voice are fetched when it is its turn. */
export interface LessonOutline {
  title: string;
  kind: LessonKind;
  minutes: number;
  passPercentage: number;
  markdown: string;
  /** Makes the content and returns its id; null for a lesson that stays empty, or has none. */
  content: (() => Promise<string>) | null;
  voice: { extension: string; read: () => Promise<Readable> } | null;
  /** Null for none of its own. */
  rules: LessonRules | null;
}
/** A picture that its texts show, stored already. */
export interface PictureOutline {
  /** Its id in the new course. */
  id: string;
  fileKey: string;
  alt: string;
  width: number;
  height: number;
  bytes: number;
}
/** A course that is to be made: a copy of another one, or out of an archive. */
export interface CourseOutline {
  details: CourseDetails;
  rules: CourseRules | null;
  /** What to complete before: those of them that are not open in this portal are left out. */
  prerequisiteIds: readonly string[];
  sections: { title: string; rules: Opening | null; lessons: LessonOutline[] }[];
  pictures: readonly PictureOutline[];
}

const pictureLink = /\/pictures\/([0-9a-f-]{36})/gi;

/** The pictures that a text names. */
export const picturesIn = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(pictureLink)].map((match) => (match[1] ?? '').toLowerCase())),
];

/** The same text with other pictures; those that are not known stay as they are. */
export const withPictures = (markdown: string, known: ReadonlyMap<string, string>): string =>
  markdown.replace(pictureLink, (all, id: string) => {
    const other = known.get(id.toLowerCase());
    return other ? `/pictures/${other}` : all;
  });
