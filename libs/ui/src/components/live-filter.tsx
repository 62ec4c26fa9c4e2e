import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../ui.messages';
import { Script } from './script';

/**
 * A box to type in that hides the items of a long list which don't match, tones or no tones. Without a script
 * the whole list is there. The children are the list's `<li>`.
 */
export function LiveFilter({ children, label }: { children: ComponentChildren; label?: string }) {
  const words = useWords();
  const id = `filter-${useId()}`;
  return (
    <div data-module="filter">
      <div class="field" data-filter hidden>
        <label for={id}>{label ?? words.filterList}</label>
        <input id={id} type="search" autocomplete="off" />
      </div>
      <ul class="plain" data-filter-list>
        {children}
      </ul>
      <Script name="ui-filter.js" />
    </div>
  );
}
