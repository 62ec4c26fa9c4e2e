import type { Form as FormState } from '@domdom/platform';
import type { ComponentChildren } from 'preact';
import { beginForm, usePage } from '../../page-context';
import { classes } from '../../text';
import { useLocalPath } from '../link';
import { ErrorSummary } from './error-summary';
import { labelsOf } from './labels-of';

/** The name of the hidden field that carries the CSRF token. */
export const csrfFieldName = '_csrf';

export interface FormProps<T> {
  /** The address without a language prefix. */
  action: string;
  children: ComponentChildren;
  /** With it, the form shows its error summary by itself, first of all. */
  form?: FormState<T>;
  /** Files are sent along. */
  multipart?: boolean;
  /** The labels of fields that sit inside components of your own, where the summary can't find them. */
  labels?: Record<string, string>;
  /** The error summary takes the focus, unless it is only shown as a sample. */
  focusErrors?: boolean;
  /** Just a button or two: no space around. */
  inline?: boolean;
  id?: string;
  label?: string;
}

/** A form that posts, with its CSRF token. The browser's own checks are off: the server says what is wrong. */
export function Form<T>({
  action,
  children,
  form,
  multipart,
  labels,
  focusErrors,
  inline,
  id,
  label,
}: FormProps<T>) {
  beginForm();
  const { csrf } = usePage();
  const local = useLocalPath();
  return (
    <form
      id={id}
      class={classes('form', inline && 'inline')}
      method="post"
      // The body with files is parsed only after the token was checked, so the token is in the address.
      action={local(multipart ? `${action}?${csrfFieldName}=${encodeURIComponent(csrf)}` : action)}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      novalidate
    >
      <input type="hidden" name={csrfFieldName} value={csrf} />
      {form && form.problems.length > 0 && (
        <ErrorSummary form={form} focus={focusErrors} labels={{ ...labelsOf(children), ...labels }} />
      )}
      {children}
    </form>
  );
}

/** A value that nobody sees. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** Fields that belong together, under one legend. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="field-set">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  );
}

/** The buttons at the end of a form: the one that acts first. */
export function FormActions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
