import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Script } from './script';

/** Prints the page; shown only where a script can do it. */
export function PrintButton({ label }: { label?: string }) {
  const words = useWords();
  return (
    <span class="no-print" data-module="print">
      <button type="button" class="button secondary" hidden>
        <Icon name="print" />
        <span>{label ?? words.print}</span>
      </button>
      <Script name="ui-print.js" />
    </span>
  );
}
