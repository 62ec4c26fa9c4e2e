import type { RoomWords } from './words';

export const templates = ['yesNo', 'scale', 'own'] as const;
export type Template = (typeof templates)[number];

export interface PollDraft {
  question: string;
  template: Template;
  /** Own choices, one on each line. */
  own: string;
  multiple: boolean;
}
const longest = { choice: 120, choices: 10 };

/** The poll that a draft asks for; a question that was left out is the plainest one. */
export function pollFrom(draft: PollDraft, words: RoomWords) {
  const choices: Record<Template, string[]> = {
    yesNo: [words.yes, words.no],
    scale: ['1', '2', '3', '4', '5'],
    own: ownChoices(draft.own),
  };
  return {
    question: draft.question.trim() || words.questionDefault,
    choices: choices[draft.template],
    multiple: draft.template === 'own' && draft.multiple,
  };
}

/** Each line once, without empty ones. */
const ownChoices = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim().slice(0, longest.choice)))]
    .filter((line) => line !== '')
    .slice(0, longest.choices);
