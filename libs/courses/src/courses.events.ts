import { defineEvent } from '@domdom/platform';

/** A course was opened to everybody. */
export const coursePublished = defineEvent<{ courseId: string; title: string; unitId: string }>(
  'courses.published',
);
/** A new version of an open course took the place of the one before. */
export const courseVersionPublished = defineEvent<{
  courseId: string;
  title: string;
  unitId: string;
  number: number;
}>('courses.version-published');
/** Lessons came or went, or became ready: how far somebody is has to be counted again. */
export const courseContentsChanged = defineEvent<{ courseId: string }>('courses.contents-changed');
/** The steps of a programme, what it asks for, or its state changed: how far somebody is in it has to be counted again. */
export const programmeChanged = defineEvent<{ programmeId: string }>('courses.programme-changed');
