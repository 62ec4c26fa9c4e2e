import type { questionToH5p } from '@domdom/h5p';

/** A question of a demonstration lesson; turned into an H5P content type by the seeder. */
export type DemoStep =
  | { kind: 'page'; heading: string; text: string }
  | { kind: 'choice'; question: string; answers: { text: string; correct: boolean; feedback: string }[] }
  | { kind: 'trueFalse'; statement: string; correct: boolean; feedbackRight: string; feedbackWrong: string }
  | { kind: 'blanks'; instruction: string; text: string } // *answer/alternative* marks a blank
  | { kind: 'order'; instruction: string; items: string[] } // in the right order
  | { kind: 'match'; instruction: string; pairs: { left: string; right: string }[] }
  | { kind: 'simulator'; simulator: Parameters<typeof questionToH5p.simulator>[0] }
  | { kind: 'story'; story: Parameters<typeof questionToH5p.branching>[0] };
export type DemoLesson =
  | { kind: 'text'; title: string; minutes: number; markdown: string }
  | { kind: 'h5p'; title: string; minutes: number; steps: DemoStep[]; passPercentage: number };
export interface DemoSection {
  title: string;
  lessons: DemoLesson[];
}
export type DemoTopic =
  | 'general'
  | 'science'
  | 'law'
  | 'essential-skills'
  | 'digital-skills'
  | 'green-skills'
  | 'family-safety'
  | 'work';
export interface DemoCourse {
  slug: string;
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  topic: DemoTopic;
  level: 'beginner' | 'intermediate' | 'advanced';
  audience: string;
  outcomes: string[];
  sections: DemoSection[];
}
export interface DemoProgramme {
  slug: string;
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  topic: DemoTopic;
  courses: DemoCourse[];
}
