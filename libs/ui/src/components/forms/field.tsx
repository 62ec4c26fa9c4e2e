import { errorWords, type Form } from '@domdom/platform';
import type { ComponentChildren } from 'preact';
import { formNumber, usePage } from '../../page-context';
import { classes } from '../../text';
import { useWords } from '../../ui.messages';

/** The name of a field of `T`, or of something inside one (`answers.3`). */
export type FieldName<T> = (keyof T & string) | `${keyof T & string}.${string}`;

/** What every field takes. */
export interface FieldProps<T> {
  form: Form<T>;
  name: FieldName<T>;
  label: string;
  hint?: ComponentChildren;
  /** Says beside the label that it may be left empty. Everything else is needed. */
  optional?: boolean;
  disabled?: boolean;
}

/** The id of a control in the form that came back: its error summary links there. */
export const fieldId = (name: string) => `f-${plain(name)}`;
const plain = (name: string) => name.replace(/[^\w-]+/g, '-');

export interface FieldState {
  id: string;
  /** What was typed; the first one when there are several. */
  value: string;
  values: string[];
  /** Words of what is wrong. */
  errors: string[];
  hintId: string | undefined;
  errorId: string | undefined;
  /** The attributes that tie a control to its hint and its error. */
  aria: { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };
}

/** Everything a control needs to know of its form. */
export function useField<T>({ form, name, hint }: Pick<FieldProps<T>, 'form' | 'name' | 'hint'>): FieldState {
  const { language } = usePage();
  // Several forms of a page may ask for the same thing; only one of them has come back with problems.
  const id = form.problems.length > 0 ? fieldId(name) : `f${formNumber()}-${plain(name)}`;
  const raw = form.values[name];
  const values = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
  const errors = form.problems
    .filter((problem) => problem.field === name)
    .map((problem) => errorWords(language, problem.code, problem.params));
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = errors.length > 0 ? `${id}-error` : undefined;
  return {
    id,
    value: values[0] ?? '',
    values,
    errors,
    hintId,
    errorId,
    aria: {
      'aria-describedby': classes(hintId, errorId),
      'aria-invalid': errorId ? 'true' : undefined,
    },
  };
}

/** Hint and error words, under a label or a legend. */
export function FieldNotes({ field, hint }: { field: FieldState; hint?: ComponentChildren }) {
  const words = useWords();
  return (
    <>
      {hint && (
        <p class="hint" id={field.hintId}>
          {hint}
        </p>
      )}
      {field.errorId && (
        <p class="field-error" id={field.errorId}>
          <span class="unseen">{words.errorHere} </span>
          {field.errors.join(' ')}
        </p>
      )}
    </>
  );
}

/** The words of a label, with "optional" where it is. */
export function LabelWords({ label, optional }: { label: string; optional?: boolean }) {
  const words = useWords();
  return (
    <>
      {label}
      {optional && <span class="optional"> ({words.optional})</span>}
    </>
  );
}

/** A label, its notes and one control. */
export function Field<T>(props: FieldProps<T> & { field: FieldState; children: ComponentChildren }) {
  const { field, label, optional, hint, children } = props;
  return (
    <div class={classes('field', field.errorId && 'wrong')}>
      <label for={field.id}>
        <LabelWords label={label} optional={optional} />
      </label>
      <FieldNotes field={field} hint={hint} />
      {children}
    </div>
  );
}

/** Several controls under one legend: choices of one answer. */
export function ChoiceGroup<T>(props: FieldProps<T> & { field: FieldState; children: ComponentChildren }) {
  const { field, label, optional, hint, children, disabled } = props;
  return (
    <fieldset
      class={classes('field', field.errorId && 'wrong')}
      disabled={disabled}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend>
        <LabelWords label={label} optional={optional} />
      </legend>
      <FieldNotes field={field} hint={hint} />
      {children}
    </fieldset>
  );
}
