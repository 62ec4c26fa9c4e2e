import type { OwnContentType } from './content-type';
import { column, lesson, passPercentage, questionSet } from './holders';
import { blanksKind } from './kinds/blanks';
import { branchingKind } from './kinds/branching';
import { choiceKind, choiceSections } from './kinds/choice';
import { dialogue } from './kinds/dialogue';
import { flashCards } from './kinds/flash-cards';
import { hotSpots } from './kinds/hot-spots';
import { matchKind } from './kinds/match';
import { orderKind } from './kinds/order';
import { simulatorKind } from './kinds/simulator';
import { trueFalseKind } from './kinds/true-false';
import { phoneSections } from './phone-sections';
import { storySections } from './story-sections';
import { video } from './video';

/** Only the best ending passes, unless its author is content with less. */
const branching: OwnContentType = {
  question: branchingKind,
  passPercentage: (params) => passPercentage(params, 100),
  sections: storySections,
  asksFirst: true,
};
const simulator: OwnContentType = {
  question: simulatorKind,
  passPercentage,
  sections: phoneSections,
  asksFirst: true,
};

/** Our own content types by machine name: every one of content-types/ is here, and nothing else. */
export const ownTypes: Readonly<Record<string, OwnContentType>> = {
  'DomDom.Blanks': { question: blanksKind },
  'DomDom.Branching': branching,
  'DomDom.Choice': { question: choiceKind, sections: choiceSections },
  'DomDom.Column': column,
  'DomDom.Dialogue': dialogue,
  'DomDom.FlashCards': flashCards,
  'DomDom.HotSpots': hotSpots,
  'DomDom.Lesson': lesson,
  'DomDom.Match': { question: matchKind },
  'DomDom.Order': { question: orderKind },
  'DomDom.Page': {},
  'DomDom.QuestionSet': questionSet,
  'DomDom.Simulator': simulator,
  'DomDom.TrueFalse': { question: trueFalseKind },
  'DomDom.Video': video,
};
