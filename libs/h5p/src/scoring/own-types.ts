import type { OwnContentType } from './content-type';
import { column, lesson, questionSet } from './holders';
import { blanksKind } from './kinds/blanks';
import { choiceKind, choiceSections } from './kinds/choice';
import { dialogue } from './kinds/dialogue';
import { flashCards } from './kinds/flash-cards';
import { hotSpots } from './kinds/hot-spots';
import { matchKind } from './kinds/match';
import { orderKind } from './kinds/order';
import { trueFalseKind } from './kinds/true-false';
import { video } from './video';

/** Our own content types by machine name: every one of content-types/ is here, and nothing else. */
export const ownTypes: Readonly<Record<string, OwnContentType>> = {
  'DomDom.Blanks': { question: blanksKind },
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
  'DomDom.TrueFalse': { question: trueFalseKind },
  'DomDom.Video': video,
};
