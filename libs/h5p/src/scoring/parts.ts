import { type JsonRecord, recordOf, recordsOf } from './json';
import { blanksKind } from './kinds/blanks';
import { choiceKind } from './kinds/choice';
import type { QuestionKind } from './kinds/kind';
import { matchKind } from './kinds/match';
import { orderKind } from './kinds/order';
import { trueFalseKind } from './kinds/true-false';
import { machineNameOf, parseLibraryName } from './library-name';

const QUESTION_KINDS: Record<string, QuestionKind> = {
  'DomDom.Choice': choiceKind,
  'DomDom.TrueFalse': trueFalseKind,
  'DomDom.Blanks': blanksKind,
  'DomDom.Order': orderKind,
  'DomDom.Match': matchKind,
};
const PAGE = 'DomDom.Page';
const LESSON = 'DomDom.Lesson';

/** A page or a question; in a lesson, one step of it. */
export interface Part {
  /** The subContentId that statements about it carry; empty for content that is not nested. */
  id: string;
  /** Where its parameters are inside the content: '' or 'steps[2].params'. */
  path: string;
  machineName: string;
  params: JsonRecord;
  /** Undefined for a page. */
  kind?: QuestionKind;
}

/** Is this one of the content types whose questions, answers and points are known here? */
export const isOwnLibrary = (library: string): boolean => {
  const name = machineNameOf(library);
  return name in QUESTION_KINDS || name === PAGE || name === LESSON;
};

/**
 * The pages and questions of a content, in the order in which they are shown.
 * Empty for a library that is not known. A step of a lesson that is no page or question is left out,
 * as the lesson leaves it out.
 */
export const partsOf = (library: string, params: unknown): Part[] => {
  const machineName = machineNameOf(library);
  if (machineName === LESSON)
    return recordsOf(recordOf(params)['steps'])
      .map((step, i) => ({ step, i }))
      .filter(({ step }) => isStep(step))
      .map(({ step, i }, shown) => ({
        id:
          typeof step['subContentId'] === 'string' && step['subContentId']
            ? step['subContentId']
            : `step-${shown + 1}`,
        path: `steps[${i}].params`,
        ...part(machineNameOf(String(step['library'])), step['params']),
      }));
  return isOwnLibrary(library) ? [{ id: '', path: '', ...part(machineName, params) }] : [];
};

/** What a lesson shows: the first version of a page or a question, nothing foreign. */
const isStep = (step: JsonRecord): boolean => {
  const name = parseLibraryName(String(step['library']));
  return name?.majorVersion === 1 && name.machineName !== LESSON && isOwnLibrary(name.machineName);
};

const part = (machineName: string, params: unknown): Omit<Part, 'id' | 'path'> => ({
  machineName,
  params: recordOf(params),
  kind: QUESTION_KINDS[machineName],
});
