import type { JsonRecord } from '../json';
import {
  type Deed,
  deedsOf,
  type PhoneScreen,
  type PhoneStep,
  pointsOf,
  responseOfDeeds,
  rightDeeds,
  screensOf,
  stepsOf,
} from '../simulation';
import { plain } from '../text';
import { words } from '../words';
import type { Language, QuestionKind } from './kind';

interface DeedWords {
  pressed(button: string): string;
  unlike: string;
  left: string;
  filled: string;
  danger: string;
}
const say: Record<Language, DeedWords> = {
  vi: {
    pressed: (button) => `bấm «${button}»`,
    unlike: 'điền chưa đúng',
    left: 'bỏ qua',
    filled: 'đã điền',
    danger: 'nguy hiểm',
  },
  en: {
    pressed: (button) => `pressed “${button}”`,
    unlike: 'not filled in rightly',
    left: 'skipped',
    filled: 'filled in',
    danger: 'dangerous',
  },
};

const doneInWords = (
  screens: readonly PhoneScreen[],
  step: PhoneStep,
  done: string,
  language: Language,
): string => {
  const { field } = step;
  if (done === '') return field ? say[language].unlike : say[language].left;
  if (!field) {
    const button = screens[step.screen]!.buttons[Number(done)];
    const risk = button?.outcome === 'danger' ? ` (${say[language].danger})` : '';
    return button ? say[language].pressed(button.text) + risk : '';
  }
  if (field.kind === 'tick' || field.kind === 'untick')
    return done === 'true' ? words[language].yes : words[language].no;
  if (field.kind === 'choice') return field.options[Number(done)] ?? say[language].unlike;
  if (!field.isRight(done)) return say[language].unlike;
  return field.masked ? say[language].filled : done;
};

const inWords = (params: JsonRecord, deeds: readonly Deed[], language: Language): string => {
  const screens = screensOf(params);
  const steps = new Map(stepsOf(screens).map((step) => [step.id, step]));
  return deeds
    .flatMap(([id, done]) => {
      const step = steps.get(id);
      if (!step) return [];
      const where = step.field?.label || screens[step.screen]!.name;
      return [`${where}: ${doneInWords(screens, step, done, language)}`];
    })
    .join('; ');
};

/** Things to do on a mock phone: one point for each done rightly at the first try. */
export const simulatorKind: QuestionKind = {
  interaction: 'performance',
  text: (params) => [plain(params['heading']), plain(params['intro'])].filter(Boolean).join('\n'),
  maxScore: (params) => stepsOf(screensOf(params)).length,
  grade: (params, response) => pointsOf(screensOf(params), deedsOf(response)),
  pattern: (params) => [responseOfDeeds(rightDeeds(screensOf(params)))],
  correct: (params, language) => inWords(params, rightDeeds(screensOf(params)), language),
  inWords: (params, response, language) => inWords(params, deedsOf(response), language),
  choices: () => [],
};
