import { type JsonRecord, listOf } from '../json';
import { plain } from '../text';
import type { GenuineInside, GenuineQuestion } from './genuine-type';

/** The types below keep each question's answers with the right one first, and shuffle them when they are shown. */
const answersOf = (params: JsonRecord): string[] => listOf(params['answers']).map(plain);
const sorted = (texts: string[]): string[] => [...texts].sort(new Intl.Collator('vi').compare);

const question: Omit<GenuineQuestion, 'grade'> = {
  interaction: 'choice',
  text: (params) => plain(params['question']),
  maxScore: () => 1,
  pattern: () => ['0'],
  correct: (params) => answersOf(params)[0] ?? '',
  inWords(params, response) {
    const answers = answersOf(params);
    return response
      .split('[,]')
      .map((part) => (/^\d+$/.test(part) ? (answers[Number(part)] ?? '') : ''))
      .filter(Boolean)
      .join('; ');
  },
  choices: (params) => sorted(answersOf(params)),
};
/** A question of H5P.SingleChoiceSet, or a group of statements of H5P.Summary: right at the first try or not. */
export const choiceOfFirst: GenuineQuestion = {
  ...question,
  grade: (_, response) => (response.trim() === '0' ? 1 : 0),
};
export const choiceOfFirstName = 'H5P.SingleChoiceSet#question';

/** H5P.SingleChoiceSet: its questions. */
export const questionsOfSet = (params: JsonRecord): GenuineInside[] =>
  listOf(params['choices']).flatMap((one, i) => {
    const { question: asked, answers, subContentId } = (one ?? {}) as JsonRecord;
    if (!Array.isArray(answers)) return [];
    return [
      {
        path: `choices[${i}]`,
        machineName: choiceOfFirstName,
        params: { question: asked, answers },
        id: subContentId,
      },
    ];
  });

/** H5P.Summary: its groups of statements, all under one heading. */
export const groupsOfSummary = (params: JsonRecord): GenuineInside[] =>
  listOf(params['summaries']).flatMap((one, i) => {
    const { summary, subContentId } = (one ?? {}) as JsonRecord;
    if (!Array.isArray(summary) || summary.length === 0) return [];
    return [
      {
        path: `summaries[${i}]`,
        machineName: choiceOfFirstName,
        params: { question: params['intro'], answers: summary },
        id: subContentId,
      },
    ];
  });
