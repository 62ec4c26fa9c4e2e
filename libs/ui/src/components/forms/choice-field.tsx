import type { ComponentChildren } from 'preact';
import { classes } from '../../text';
import { useWords } from '../../ui.messages';
import { ChoiceGroup, FieldNotes, type FieldProps, fieldId, useField } from './field';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean;
}
export interface SelectOption {
  value: string;
  label: string;
}
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

/** One of many, in a list; use `RadioField` when there are seven or fewer. */
export function SelectField<T>(
  props: FieldProps<T> & {
    options: readonly (SelectOption | SelectGroup)[];
    /** Words of the first, empty choice; `null` for none. Default: "Please choose". */
    blank?: string | null;
  },
) {
  const field = useField(props);
  const words = useWords();
  const option = ({ value, label }: SelectOption) => (
    <option key={value} value={value} selected={field.value === value}>
      {label}
    </option>
  );
  return (
    <div class={classes('field', field.errorId && 'wrong')}>
      <label for={field.id}>
        {props.label}
        {props.optional && <span class="optional"> ({words.optional})</span>}
      </label>
      <FieldNotes field={field} hint={props.hint} />
      <select id={field.id} name={props.name} disabled={props.disabled} {...field.aria}>
        {props.blank !== null && <option value="">{props.blank ?? words.choose}</option>}
        {props.options.map((item) =>
          'options' in item ? (
            <optgroup key={item.label} label={item.label}>
              {item.options.map(option)}
            </optgroup>
          ) : (
            option(item)
          ),
        )}
      </select>
    </div>
  );
}

interface ChoiceInputProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  describedBy?: string;
  invalid?: boolean;
}
function ChoiceInput({ type, id, name, choice, checked, describedBy, invalid }: ChoiceInputProps) {
  const hintId = choice.hint ? `${id}-about` : undefined;
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={classes(hintId, describedBy)}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <p class="hint" id={hintId}>
          {choice.hint}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps<T> extends FieldProps<T> {
  options: readonly Choice[];
  /** Side by side where there is room. */
  inline?: boolean;
}
function Choices<T>({ type, ...props }: ChoicesProps<T> & { type: 'radio' | 'checkbox' }) {
  const field = useField(props);
  return (
    <ChoiceGroup {...props} field={field}>
      <div class={classes('choices', props.inline && 'inline')}>
        {props.options.map((choice, index) => (
          <ChoiceInput
            key={choice.value}
            type={type}
            // The first has the field's own id, so that an error summary's link lands on it.
            id={index === 0 ? field.id : `${field.id}-${fieldId(choice.value).slice(2)}`}
            name={props.name}
            choice={choice}
            checked={field.values.includes(choice.value)}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** One of a few. Nothing is chosen beforehand unless the form says so. */
export function RadioField<T>(props: ChoicesProps<T>) {
  return <Choices {...props} type="radio" />;
}

/** Any number of a few. */
export function CheckboxList<T>(props: ChoicesProps<T>) {
  return <Choices {...props} type="checkbox" />;
}

/** Yes or no, such as a consent; never ticked beforehand unless the form says so. Sends `value` ("true"). */
export function CheckboxField<T>(
  props: Omit<FieldProps<T>, 'label'> & { label: ComponentChildren; value?: string },
) {
  const field = useField(props);
  const value = props.value ?? 'true';
  return (
    <div class={classes('field', field.errorId && 'wrong')}>
      <FieldNotes field={field} />
      <ChoiceInput
        type="checkbox"
        id={field.id}
        name={props.name}
        choice={{ value, label: props.label, hint: props.hint, disabled: props.disabled }}
        checked={field.values.includes(value)}
        describedBy={field.errorId}
        invalid={field.errors.length > 0}
      />
    </div>
  );
}
