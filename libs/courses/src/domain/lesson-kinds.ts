import type { IconName } from '@domdom/ui';

/** What a lesson can be. A text is written in the lesson itself; each of the others has a content of its own. */
export const lessonKinds = [
  'text',
  'h5p',
  'quiz',
  'video',
  'audio',
  'file',
  'link',
  'scorm',
  'cmi5',
] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** How a kind is drawn, and whether learning it ends with a score, so that a pass mark makes sense. */
export const lessonKindFacts: Record<LessonKind, { icon: IconName; scored: boolean }> = {
  text: { icon: 'book', scored: false },
  h5p: { icon: 'play', scored: true },
  quiz: { icon: 'question', scored: true },
  video: { icon: 'video', scored: false },
  audio: { icon: 'sound', scored: false },
  file: { icon: 'file', scored: false },
  link: { icon: 'external', scored: false },
  scorm: { icon: 'tools', scored: true },
  cmi5: { icon: 'tools', scored: true },
};
