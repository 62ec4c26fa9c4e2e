import type { questionToH5p } from '@domdom/h5p';

/** Drawn by the seeder; no text is in it. */
export interface DemoPicture {
  svg: string;
  /** What it shows, for those who cannot see it. */
  alt: string;
}
/** A place on a picture, in per cent from the upper left corner. */
interface DemoPlace {
  x: number;
  y: number;
  title: string;
}
type DemoLine =
  | { speaker: number; text: string; note?: string }
  | {
      speaker: number;
      asked: string;
      replies: { text: string; correct: boolean; feedback: string }[];
    };
/** A question of a demonstration lesson; turned into an H5P content type by the seeder. */
export type DemoStep =
  | { kind: 'page'; heading: string; text: string }
  | { kind: 'choice'; question: string; answers: { text: string; correct: boolean; feedback: string }[] }
  | { kind: 'trueFalse'; statement: string; correct: boolean; feedbackRight: string; feedbackWrong: string }
  | { kind: 'blanks'; instruction: string; text: string } // *answer/alternative* marks a blank
  | { kind: 'order'; instruction: string; items: string[] } // in the right order
  | { kind: 'match'; instruction: string; pairs: { left: string; right: string }[] }
  | { kind: 'simulator'; simulator: Parameters<typeof questionToH5p.simulator>[0] }
  | { kind: 'story'; story: Parameters<typeof questionToH5p.branching>[0] }
  | { kind: 'look'; instruction: string; picture: DemoPicture; spots: (DemoPlace & { text: string })[] }
  | {
      kind: 'find';
      question: string;
      picture: DemoPicture;
      spots: (DemoPlace & { correct: boolean; feedback: string })[];
    }
  | { kind: 'turnCards'; instruction: string; cards: { front: string; back: string }[] }
  | { kind: 'writeCards'; instruction: string; cards: { front: string; back: string; answers: string[] }[] }
  | {
      kind: 'dialogue';
      heading: string;
      intro: string;
      speakers: { name: string; side: 'left' | 'right'; colour: 'leaf' | 'night' | 'firefly' | 'brick' }[];
      lines: DemoLine[];
    };
export type DemoLesson =
  | { kind: 'text'; title: string; minutes: number; markdown: string }
  | {
      kind: 'h5p';
      title: string;
      minutes: number;
      steps: DemoStep[];
      passPercentage: number;
      /** One step at a time; all under another; or as a test that says what was right only at its end. */
      layout?: 'steps' | 'page' | 'test';
    };
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
