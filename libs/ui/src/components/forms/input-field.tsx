import type { ComponentChildren } from 'preact';
import { usePage } from '../../page-context';
import { useWords } from '../../ui.messages';
import { Script } from '../script';
import { Field, type FieldProps, useField } from './field';

export type FieldWidth = 'short' | 'medium' | 'full';
interface InputFieldProps<T> extends FieldProps<T> {
  type?:
    | 'text'
    | 'search'
    | 'email'
    | 'url'
    | 'tel'
    | 'password'
    | 'date'
    | 'time'
    | 'month'
    | 'datetime-local';
  width?: FieldWidth;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  maxLength?: number;
  /** The browser's suggestions while typing. */
  suggestions?: readonly string[];
  spellcheck?: boolean;
  /** A unit shown after the control: `điểm`, `₫`. */
  suffix?: ComponentChildren;
  /** A password is never sent back. */
  blank?: boolean;
  language?: string;
}

/** One line of text; the other one-line fields are made of it. */
export function TextField<T>(props: InputFieldProps<T>) {
  const field = useField(props);
  const listId = props.suggestions ? `${field.id}-list` : undefined;
  const input = (
    <input
      id={field.id}
      class={props.width ? `w-${props.width}` : undefined}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.blank ? undefined : field.value}
      autocomplete={props.autocomplete}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      list={listId}
      lang={props.language}
      {...field.aria}
    />
  );
  return (
    <Field {...props} field={field}>
      {props.suffix ? (
        <span class="affixed">
          {input}
          <span>{props.suffix}</span>
        </span>
      ) : (
        input
      )}
      {listId && (
        <datalist id={listId}>
          {props.suggestions?.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** Words to look for, inside a larger form. A search of its own is a `SearchForm`. */
export function SearchField<T>(props: FieldProps<T>) {
  return <TextField {...props} type="search" autocomplete="off" />;
}

/** A phone number as people write it: `0912 345 678`. */
export function PhoneField<T>(props: FieldProps<T> & { autocomplete?: string }) {
  const words = useWords();
  return (
    <TextField
      {...props}
      hint={props.hint ?? words.phoneHint}
      type="tel"
      inputMode="tel"
      autocomplete={props.autocomplete ?? 'tel'}
      width="medium"
    />
  );
}

/** A whole number, or one with decimals; text with a number keypad, since spin buttons change by accident. */
export function NumberField<T>(
  props: FieldProps<T> & { decimal?: boolean; suffix?: ComponentChildren; width?: FieldWidth },
) {
  return (
    <TextField
      {...props}
      inputMode={props.decimal ? 'decimal' : 'numeric'}
      autocomplete="off"
      width={props.width ?? 'short'}
    />
  );
}

/**
 * A date. As text `24/11/2026` by default, which suits birthdays; with `picker` the browser's calendar, which
 * suits near dates and sends `2026-11-24`.
 */
export function DateField<T>(props: FieldProps<T> & { picker?: boolean; autocomplete?: string }) {
  const words = useWords();
  return props.picker ? (
    <TextField {...props} type="date" width="medium" />
  ) : (
    <TextField
      {...props}
      hint={props.hint ?? words.dateHint}
      autocomplete={props.autocomplete ?? 'off'}
      width="medium"
    />
  );
}

/** A time of day, sent as `19:30`. */
export function TimeField<T>(props: FieldProps<T>) {
  return <TextField {...props} type="time" width="short" />;
}

/** A password; what was typed is never sent back. A script adds the button that shows it. */
export function PasswordField<T>(
  props: FieldProps<T> & { autocomplete: 'current-password' | 'new-password' },
) {
  const field = useField(props);
  const words = useWords();
  return (
    <Field {...props} field={field}>
      <span class="affixed" data-module="password">
        <input
          id={field.id}
          class="w-medium"
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          disabled={props.disabled}
          {...field.aria}
        />
        <button class="button secondary" type="button" hidden data-hide={words.hidePassword}>
          {words.showPassword}
        </button>
      </span>
      <Script name="ui-password.js" />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea<T>(props: FieldProps<T> & { rows?: number; maxLength?: number; language?: string }) {
  const field = useField(props);
  return (
    <Field {...props} field={field}>
      <textarea
        id={field.id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        disabled={props.disabled}
        lang={props.language}
        {...field.aria}
      >
        {field.value}
      </textarea>
    </Field>
  );
}

/** A file to send; its form needs `multipart`. */
export function FileField<T>(
  props: FieldProps<T> & {
    /** What is taken: `.csv,text/csv`. */
    accept?: string;
    multiple?: boolean;
    /** The greatest size in words: `20 MB`. */
    limit?: string;
  },
) {
  const words = useWords();
  const { language } = usePage();
  const limit = props.limit && words.fileLimit(props.limit);
  const hint =
    props.hint && limit ? (
      <>
        {props.hint} <span lang={language}>{limit}.</span>
      </>
    ) : (
      (props.hint ?? limit)
    );
  const field = useField({ ...props, hint });
  return (
    <Field {...props} hint={hint} field={field}>
      <input
        id={field.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        {...field.aria}
      />
    </Field>
  );
}
