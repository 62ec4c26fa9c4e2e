import { remembered } from '../remembered';
import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Link } from './link';

export interface FilterOption {
  label: string;
  /** The address of the list with this filter (or, when it is on, without it). */
  href: string;
  count?: number;
  current?: boolean;
}

export interface FilterListProps {
  title: string;
  options: readonly FilterOption[];
  clearHref?: string;
}

/** A filter by link, so that what is seen can be sent to somebody. Chips on a phone, a list in a side column. */
export function FilterList(props: FilterListProps) {
  return remembered('filters', props, () => <Drawing {...props} />);
}

function Drawing({ title, options, clearHref }: FilterListProps) {
  const words = useWords();
  return (
    <nav class="filters" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {options.map((option) => (
          <li key={option.label}>
            <Link href={option.href} current={option.current ? 'true' : undefined}>
              {option.current && <Icon name="check" />}
              <span>{option.label}</span>
              {option.count !== undefined && <span class="badge">{option.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {clearHref && (
        <Link href={clearHref} icon="close">
          {words.clearFilters}
        </Link>
      )}
    </nav>
  );
}
