import { type JsonRecord, recordsOf } from './json';
import { type FoldRules, fold, plain } from './text';

export type FieldKind = 'text' | 'number' | 'pin' | 'choice' | 'tick' | 'untick';
export interface PhoneField {
  kind: FieldKind;
  label: string;
  options: string[];
  /** Whether an answer, as a response writes it, is right. */
  isRight(deed: string): boolean;
  /** A right answer, as a response writes it; null where nobody looks at what is put in. */
  right: string | null;
  /** A response does not say what was typed, only that it has the right form. */
  masked: boolean;
}
export interface PhoneButton {
  text: string;
  outcome: 'right' | 'wrong' | 'danger' | 'fine';
}
export interface PhoneScreen {
  name: string;
  task: string;
  fields: PhoneField[];
  buttons: PhoneButton[];
}

/** One thing to do: a field to fill in, or, without a field, the button to press at the end of a screen. */
export interface PhoneStep {
  /** "2-0" is the first field of the third screen, "2" the button to press there. */
  id: string;
  screen: number;
  field?: PhoneField;
}
/** What was done at a step, in the order in which it was done. */
export type Deed = readonly [step: string, done: string];

interface Pattern {
  matches: RegExp;
  /** What a response says instead of what was typed: nobody's own number leaves the phone. */
  sample: string;
}
const patterns: Record<string, Pattern | undefined> = {
  digits12: { matches: /^\d{12}$/, sample: '000000000000' },
  digits6: { matches: /^\d{6}$/, sample: '000000' },
  phone: { matches: /^0\d{9}$/, sample: '0000000000' },
  date: { matches: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/, sample: '01/01/2000' },
  filled: { matches: /\S/, sample: 'x' },
};
const kinds: readonly string[] = ['text', 'number', 'pin', 'choice', 'tick', 'untick'];
const outcomes: readonly string[] = ['right', 'wrong', 'danger', 'fine'];
/** Who types is practising: a mark forgotten is no mistake. */
const rules: FoldRules = { forgiveDiacritics: true, ignoreCase: true };
const longestDeed = 60;

/** What would read as two parts of a response, or is longer than anybody types, is made harmless. */
export const deedOf = (text: string): string =>
  text
    .replace(/\[[,.]\]/g, ' ')
    .slice(0, longestDeed)
    .trim();

const linesOf = (value: unknown): string[] =>
  plain(value)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The screens of a simulator, as content-types/DomDom.Simulator sees them. */
export const screensOf = (params: JsonRecord): PhoneScreen[] => {
  return recordsOf(params['screens']).map((screen) => ({
    name: plain(screen['name']),
    task: plain(screen['task']),
    fields: recordsOf(screen['fields']).map(fieldOf),
    buttons: recordsOf(screen['buttons']).map((button) => ({
      text: plain(button['text']),
      outcome: (outcomes.includes(String(button['outcome']))
        ? button['outcome']
        : 'fine') as PhoneButton['outcome'],
    })),
  }));
};

const fieldOf = (field: JsonRecord): PhoneField => {
  const kind = (kinds.includes(String(field['kind'])) ? field['kind'] : 'text') as FieldKind;
  const shown = { kind, label: plain(field['label']), options: linesOf(field['options']), masked: false };
  if (kind === 'tick' || kind === 'untick') {
    const right = String(kind === 'tick');
    return { ...shown, right, isRight: (deed) => deed === right };
  }
  const accept = String(field['accept'] ?? 'exact');
  if (accept === 'any') return { ...shown, right: null, isRight: () => true };
  const pattern = Object.hasOwn(patterns, accept) && kind !== 'choice' ? patterns[accept] : undefined;
  if (pattern)
    return { ...shown, masked: true, right: pattern.sample, isRight: (deed) => pattern.matches.test(deed) };
  const folded = (text: string) => {
    const same = fold(deedOf(text), rules);
    return kind === 'number' || kind === 'pin' ? same.replace(/\D/g, '') : same;
  };
  const lines = linesOf(field['expected']).filter((line) => folded(line) !== '');
  const accepted = lines.map(folded);
  if (kind !== 'choice') {
    const [first] = lines;
    return {
      ...shown,
      right: first === undefined ? null : deedOf(first),
      isRight: (deed) => accepted.includes(folded(deed)),
    };
  }
  const right = shown.options.flatMap((option, i) => (accepted.includes(folded(option)) ? [String(i)] : []));
  return { ...shown, right: right[0] ?? null, isRight: (deed) => right.includes(deed) };
};

/** What there is to do, in order. */
export const stepsOf = (screens: readonly PhoneScreen[]): PhoneStep[] =>
  screens.flatMap(({ fields, buttons }, screen) => [
    ...fields.flatMap((field, i) => (field.right === null ? [] : [{ id: `${screen}-${i}`, screen, field }])),
    ...(buttons.some(({ outcome }) => outcome === 'right') ? [{ id: `${screen}`, screen }] : []),
  ]);

/** Whether what was done at a step is what had to be done. */
export const isRightDeed = (screens: readonly PhoneScreen[], step: PhoneStep, done: string): boolean => {
  if (step.field) return step.field.isRight(done);
  return screens[step.screen]!.buttons.some(({ outcome }, i) => outcome === 'right' && String(i) === done);
};

/** A right deed for each step. */
export const rightDeeds = (screens: readonly PhoneScreen[]): Deed[] =>
  stepsOf(screens).map(({ id, screen, field }) => {
    const button = screens[screen]!.buttons.findIndex(({ outcome }) => outcome === 'right');
    return [id, field?.right ?? String(button)];
  });

/** One point for each step that was done rightly at the first try. */
export const pointsOf = (screens: readonly PhoneScreen[], deeds: readonly Deed[]): number => {
  const first = new Map<string, string>();
  for (const [id, done] of deeds) if (!first.has(id)) first.set(id, done);
  return stepsOf(screens).filter((step) => {
    const done = first.get(step.id);
    return done !== undefined && isRightDeed(screens, step, done);
  }).length;
};

/** "0-1[.]abc[,]0[.]2" is [["0-1", "abc"], ["0", "2"]]; what is not of this shape is left out. */
export const deedsOf = (response: string): Deed[] =>
  response.split('[,]').flatMap((part): Deed[] => {
    const [, id, done] = /^(\d+(?:-\d+)?)\[\.\](.*)$/s.exec(part) ?? [];
    return id !== undefined && done !== undefined ? [[id, done]] : [];
  });

export const responseOfDeeds = (deeds: readonly Deed[]): string =>
  deeds.map(([id, done]) => `${id}[.]${done}`).join('[,]');
