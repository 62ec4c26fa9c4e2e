import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Script } from './script';

/** Where somebody who must not be seen here is taken: a search for the weather, which anybody may look at. */
export const harmlessPlace = 'https://www.google.com/search?q=th%E1%BB%9Di+ti%E1%BA%BFt+h%C3%B4m+nay';

/**
 * A way off the page that is always in sight. It is a link without a script; with one it takes the page's place in
 * the history, and Escape pressed three times does the same.
 */
export function QuickExit() {
  const words = useWords();
  return (
    <div class="quick-exit" data-module="quick-exit">
      <a
        class="button danger"
        href={harmlessPlace}
        rel="noreferrer noopener"
        aria-describedby="quick-exit-hint"
      >
        <Icon name="close" />
        <span>{words.quickExit}</span>
      </a>
      <span id="quick-exit-hint" class="unseen">
        {words.quickExitHint}
      </span>
      <Script name="ui-quick-exit.js" />
    </div>
  );
}
