import type { Language } from '../../../src/scoring/kinds/kind';
import { blanks } from './blanks';
import { branching } from './branching';
import { choice } from './choice';
import { column } from './column';
import { dialogue } from './dialogue';
import { flashCards } from './flash-cards';
import { hotSpots } from './hot-spots';
import { lesson } from './lesson';
import { match } from './match';
import { order } from './order';
import { page } from './page';
import { questionSet } from './question-set';
import { simulator } from './simulator';
import { type FormTemplate, sayIn, type TemplatesOfType } from './template';
import { trueFalse } from './true-false';
import { video } from './video';

/** By machine name; a new content type brings a file of its own and a line here. */
const templates: Record<string, TemplatesOfType> = {
  'DomDom.Blanks': blanks,
  'DomDom.Branching': branching,
  'DomDom.Choice': choice,
  'DomDom.Column': column,
  'DomDom.Dialogue': dialogue,
  'DomDom.FlashCards': flashCards,
  'DomDom.HotSpots': hotSpots,
  'DomDom.Lesson': lesson,
  'DomDom.Match': match,
  'DomDom.Order': order,
  'DomDom.Page': page,
  'DomDom.QuestionSet': questionSet,
  'DomDom.Simulator': simulator,
  'DomDom.TrueFalse': trueFalse,
  'DomDom.Video': video,
};

/** What an author can begin with, instead of an empty form. */
export const templatesFor = (library: string, language: Language): FormTemplate[] =>
  templates[library.split(' ')[0] ?? '']?.(sayIn(language)) ?? [];

export type { FormTemplate };
