import type { OwnContentType } from './content-type';
import { insideList } from './inside';
import { recordOf } from './json';
import { blanksKind } from './kinds/blanks';
import { choiceKind } from './kinds/choice';
import { dialogue } from './kinds/dialogue';
import { flashCards } from './kinds/flash-cards';
import { hotSpots } from './kinds/hot-spots';
import { matchKind } from './kinds/match';
import { orderKind } from './kinds/order';
import { trueFalseKind } from './kinds/true-false';

const usualPassPercentage = 80;

const lesson: OwnContentType = {
  inside: (params) => insideList(params, 'steps'),
  passPercentage(params) {
    const set = recordOf(params['behaviour'])['passPercentage'];
    return typeof set === 'number' && set >= 0 && set <= 100 ? set : usualPassPercentage;
  },
};

/** Our own content types by machine name: every one of content-types/ is here, and nothing else. */
export const ownTypes: Readonly<Record<string, OwnContentType>> = {
  'DomDom.Blanks': { question: blanksKind },
  'DomDom.Choice': { question: choiceKind },
  'DomDom.Dialogue': dialogue,
  'DomDom.FlashCards': flashCards,
  'DomDom.HotSpots': hotSpots,
  'DomDom.Lesson': lesson,
  'DomDom.Match': { question: matchKind },
  'DomDom.Order': { question: orderKind },
  'DomDom.Page': {},
  'DomDom.TrueFalse': { question: trueFalseKind },
};
