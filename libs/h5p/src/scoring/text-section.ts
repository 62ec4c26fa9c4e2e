import type { InteractionType } from './kinds/kind';

export interface TextQuestion {
  /** Kept with the section so that a page can number and link questions. */
  id: string;
  type: InteractionType;
  text: string;
  hint: string;
  choices: string[];
  /** The other side of pairs. */
  targets: string[];
}

/** A piece of a content written out. It is text, not HTML: escape it as any text. */
export interface TextSection {
  heading?: string;
  paragraphs: string[];
  /** Paths inside the content's files, with the words that say what the picture shows. */
  pictures: { path: string; alt: string }[];
  /** Films too, told apart by their type. */
  sounds: { path: string; mime: string }[];
  question?: TextQuestion;
}
