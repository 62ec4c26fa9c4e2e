import type { Language } from '@domdom/platform';
import { Link, renderFragment } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { browserPath } from '../pages/record-links';
import { ResultOf } from '../pages/result-of';
import { Sentence, When } from '../pages/statement-words';
import type { ToldStatement } from '../records/told-statement';

/** One statement of the live view; the same in the page as it comes and in what is added later. */
export function LiveItem({ told, space }: { told: ToldStatement; space: number }) {
  const say = useLrsWords();
  return (
    <li data-key={told.id}>
      <p>
        <Sentence told={told} />
      </p>
      <p class="hint">
        <When at={told.at} /> <ResultOf told={told} />
      </p>
      <Link href={`${browserPath}/${space}/${told.id}`}>
        {say.details}
        <span class="unseen"> {told.what}</span>
      </Link>
    </li>
  );
}

/** The HTML of a statement for a page that is open already. */
export function liveItem(language: Language, space: number, told: ToldStatement): string {
  const context = {
    language,
    path: '',
    csrf: '',
    actor: null,
    unread: 0,
    household: [],
    onBehalfOf: null,
    flash: null,
    assets: { url: (name: string) => name },
  };
  return renderFragment(context, <LiveItem told={told} space={space} />);
}
