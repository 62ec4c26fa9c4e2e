import type { FieldKind, PhoneButton } from '../simulation';
import { escapeText } from '../text';
import { type Common, content, type H5pContent, paragraph, type Retryable, set } from './content';

/** A screen of the mock phone: what is seen, what is filled in, what can be pressed. */
export interface Screen {
  /** What stands at the top of the screen. */
  name: string;
  /** What the learner is to do here. */
  task: string;
  hint?: string;
  call?: { caller: string; number?: string };
  items?: {
    kind: 'heading' | 'text' | 'row' | 'message' | 'notice' | 'done' | 'qr';
    text: string;
    detail?: string;
  }[];
  fields?: {
    label: string;
    kind?: FieldKind;
    options?: string[];
    accept?: 'exact' | 'digits12' | 'digits6' | 'phone' | 'date' | 'filled' | 'any';
    /** Each answer that is right. */
    expected?: string[];
    hint?: string;
  }[];
  buttons?: {
    text: string;
    outcome: PhoneButton['outcome'];
    look?: 'main' | 'plain' | 'red';
    /** Said after it was pressed. */
    says?: string;
  }[];
}

const lines = (texts: string[]): string => escapeText(texts.join('\n'));

/** A mock phone with screens to go through; the details to type are made up and given beside it. */
export const simulator = (
  options: Common &
    Retryable & {
      heading: string;
      intro?: string;
      given?: { label: string; value: string }[];
      screens: Screen[];
      mode?: 'practice' | 'test';
      passPercentage?: number;
    },
): H5pContent => {
  const behaviour = set({
    mode: options.mode,
    enableRetry: options.enableRetry,
    enableSolution: options.enableSolution,
    passPercentage: options.passPercentage,
  });
  return content('DomDom.Simulator', options.heading, options, {
    heading: escapeText(options.heading),
    ...(options.intro ? { intro: paragraph(options.intro) } : {}),
    given: (options.given ?? []).map(({ label, value }) => ({
      label: escapeText(label),
      value: escapeText(value),
    })),
    screens: options.screens.map((screen) => ({
      name: escapeText(screen.name),
      task: escapeText(screen.task),
      ...(screen.hint ? { hint: escapeText(screen.hint) } : {}),
      ...(screen.call
        ? {
            call: {
              caller: escapeText(screen.call.caller),
              ...(screen.call.number ? { number: escapeText(screen.call.number) } : {}),
            },
          }
        : {}),
      items: (screen.items ?? []).map(({ kind, text, detail }) => ({
        kind,
        text: escapeText(text),
        ...(detail ? { detail: escapeText(detail) } : {}),
      })),
      fields: (screen.fields ?? []).map(({ label, kind, options: choices, accept, expected, hint }) => ({
        label: escapeText(label),
        kind: kind ?? 'text',
        ...(choices ? { options: lines(choices) } : {}),
        accept: accept ?? 'exact',
        ...(expected ? { expected: lines(expected) } : {}),
        ...(hint ? { hint: escapeText(hint) } : {}),
      })),
      buttons: (screen.buttons ?? []).map(({ text, outcome, look, says }) => ({
        text: escapeText(text),
        outcome,
        look: look ?? 'plain',
        ...(says ? { says: escapeText(says) } : {}),
      })),
    })),
    ...(Object.keys(behaviour).length > 0 ? { behaviour } : {}),
  });
};
