import type { ChoiceOption, NumberAnswer, QuestionBody } from '../domain/question';
import { showEscapes } from './escapes';
import { importErrors } from './gift.errors';
import { plainText } from './plain-text';

export interface Notes {
  tags: string[];
  diacriticsMatter: boolean;
}

/** One answer as it is written: `=%50%words#feedback`. */
interface Written {
  mark: '=' | '~';
  weight: number | null;
  words: string;
  feedback: string;
}

function weightIn(words: string): { weight: number | null; rest: string } {
  const found = /^\s*%([^%]*)%/.exec(words);
  if (!found) return { weight: null, rest: words };
  const weight = Number(found[1]!.trim().replace(',', '.'));
  if (found[1]!.trim() === '' || !Number.isFinite(weight))
    throw importErrors.wrongWeight({ weight: found[1]! });
  return { weight, rest: words.slice(found[0].length) };
}

/** Splits what is between braces at `=` and `~`. */
function writtenIn(inside: string): Written[] {
  return [...inside.matchAll(/([=~])([^=~]*)/g)].map(([, mark, words = '']) => {
    const { weight, rest } = weightIn(words);
    const [answer = '', ...said] = rest.split('#');
    return { mark: mark as '=' | '~', weight, words: answer.trim(), feedback: said.join('#').trim() };
  });
}

const trueWords = /^(t|true)$/i;
const falseWords = /^(f|false)$/i;

function trueFalse(inside: string, words: (hidden: string) => string): QuestionBody | null {
  const [first = '', wrong = '', right = ''] = inside.split('#');
  const answer = trueWords.test(first.trim()) ? true : falseWords.test(first.trim()) ? false : null;
  if (answer === null) return null;
  return {
    kind: 'true-false',
    answer,
    feedbackTrue: words(answer ? right : wrong),
    feedbackFalse: words(answer ? wrong : right),
  };
}

function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.');
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value))
    throw importErrors.wrongNumber({ number: text.trim().slice(0, 40) });
  return value;
}

/** Without the last binary places: halfway between 2.141 and 2.142 is 2.1415. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** `3:2` is three and as much as two off; `1..5` is from one to five. */
function interval(text: string): Pick<NumberAnswer, 'value' | 'tolerance'> {
  const range = text.split('..');
  if (range.length === 2) {
    const [from, to] = range.map(numberIn) as [number, number];
    return { value: plain((from + to) / 2), tolerance: plain(Math.abs(to - from) / 2) };
  }
  const [value = '', tolerance = '0'] = text.split(':');
  return { value: numberIn(value), tolerance: numberIn(tolerance) };
}

function numeric(inside: string, words: (hidden: string) => string): QuestionBody {
  const written = writtenIn(inside);
  if (written.length === 0) {
    const [answer = '', ...said] = inside.split('#');
    const only = { ...interval(showEscapes(answer)), fraction: 100, feedback: words(said.join('#')) };
    return { kind: 'number', answers: [only] };
  }
  // What is said to any other answer (`~#…`) has no number.
  const answers = written
    .filter(({ mark }) => mark === '=')
    .map(({ words: answer, weight, feedback }) => ({
      ...interval(showEscapes(answer)),
      fraction: weight ?? 100,
      feedback: words(feedback),
    }));
  return { kind: 'number', answers };
}

function matching(written: readonly Written[], words: (hidden: string) => string): QuestionBody {
  const pairs: { left: string; right: string }[] = [];
  const distractors: string[] = [];
  for (const { words: pair } of written) {
    const at = pair.indexOf('->');
    if (at < 0) throw importErrors.noPair({ pair: showEscapes(pair).slice(0, 60) });
    const left = words(pair.slice(0, at).trim());
    const right = words(pair.slice(at + 2).trim());
    if (left.trim() === '') distractors.push(right);
    else pairs.push({ left, right });
  }
  return { kind: 'matching', pairs, distractors };
}

function choices(written: readonly Written[], words: (hidden: string) => string): ChoiceOption[] {
  return written.map(({ mark, weight, words: text, feedback }) => ({
    text: words(text),
    fraction: weight ?? (mark === '=' ? 100 : 0),
    feedback: words(feedback),
  }));
}

/** Layout and grading that Moodle's ordering questions may name before their items, on the line of the `>`. */
const orderingSetting =
  /^(?:-?\d+|ALL|EXACT|CONTIG(?:UOUS)?|REL(?:ATIVE)?|RANDOM|VERTICAL|HORIZONTAL|V|H|SHOW|HIDE)$/i;
const areSettings = (line: string): boolean =>
  line
    .split(/[ \t]/)
    .filter((word) => word !== '')
    .every((word) => orderingSetting.test(word));

function ordering(inside: string, words: (hidden: string) => string): QuestionBody {
  const lines = inside.trimStart().slice('>'.length).split('\n');
  const items = (areSettings(lines[0] ?? '') ? lines.slice(1) : lines)
    .map((line) => words(line.trim()))
    .filter((line) => line.trim() !== '');
  return { kind: 'ordering', items };
}

/** What stands between the braces of a question, with escapes still hidden. */
export function readAnswers(
  hidden: string,
  format: string,
  notes: Notes,
): { body: QuestionBody; generalFeedback: string } {
  const words = (text: string) => plainText(text.trim(), format).text;
  const general = hidden.indexOf('####');
  const generalFeedback = general < 0 ? '' : words(hidden.slice(general + 4));
  const inside = general < 0 ? hidden : hidden.slice(0, general);
  const trimmed = inside.trim();
  if (trimmed === '') throw importErrors.unsupported({ kind: 'essay' });
  if (trimmed.startsWith('>')) return { body: ordering(inside, words), generalFeedback };
  if (trimmed.startsWith('#')) return { body: numeric(trimmed.slice(1), words), generalFeedback };
  const statement = trueFalse(trimmed, words);
  if (statement) return { body: statement, generalFeedback };
  const written = writtenIn(inside);
  if (written.length === 0) throw importErrors.noAnswers();
  const wrong = written.some(({ mark }) => mark === '~');
  if (!wrong && written.some((one) => one.words.includes('->')))
    return { body: matching(written, words), generalFeedback };
  if (!wrong) {
    return {
      body: { kind: 'short-text', answers: choices(written, words), foldDiacritics: !notes.diacriticsMatter },
      generalFeedback,
    };
  }
  const kind = written.some(({ mark }) => mark === '=') ? 'single' : 'multiple';
  return { body: { kind, options: choices(written, words) }, generalFeedback };
}
