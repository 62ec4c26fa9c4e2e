import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui.messages';
import { Button } from '../button';
import { useLocalPath } from '../link';

export interface SearchFormProps {
  /** The page that shows what was found. */
  action: string;
  /** What was asked. */
  value?: string;
  /** What is searched: "Tìm lớp học". */
  label: string;
  hint?: string;
  name?: string;
  /** Filters that stay as they are. */
  keep?: Record<string, string | undefined>;
  /** More fields, such as a select. */
  children?: ComponentChildren;
  /** The words of the button, where "Tìm" is not what it does. */
  act?: string;
  /** What is typed is long: on a phone the button stands below. */
  long?: boolean;
  /** On a dark ground, large: the home page. */
  large?: boolean;
}

/** A search that sends the reader to an address which can be shared. */
export function SearchForm({
  action,
  value = '',
  label,
  hint,
  name = 'q',
  keep = {},
  children,
  act,
  long,
  large,
}: SearchFormProps) {
  const words = useWords();
  const local = useLocalPath();
  const id = `search-${name}`;
  return (
    // The element <search> is too young for the phones this is for.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <form
      class={large ? 'search large' : 'search'}
      method="get"
      action={local(action)}
      role="search"
      aria-label={label}
    >
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {Object.entries(keep).map(
        ([key, kept]) => kept !== undefined && <input key={key} type="hidden" name={key} value={kept} />,
      )}
      {children}
      <span class={long ? 'affixed long' : 'affixed'}>
        <input
          id={id}
          type="search"
          name={name}
          value={value}
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <Button icon="search" look={large ? 'firefly' : 'primary'}>
          {act ?? words.search}
        </Button>
      </span>
    </form>
  );
}
