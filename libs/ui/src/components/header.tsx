import { type Language, localPath } from '@domdom/platform';
import { addresses } from '../addresses';
import { isCurrent, type NavigationEntry, navigationFor } from '../navigation';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { AccountMenu } from './account-menu';
import { Icon } from './icon';
import { Link } from './link';
import { Logo } from './logo';

/** The same page in the other language. */
export function LanguageLink() {
  const { language, path } = usePage();
  const words = useWords();
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return (
    <a class="language" href={localPath(other, path)} hreflang={other} lang={other} rel="alternate">
      <Icon name="globe" />
      {words.otherLanguage}
    </a>
  );
}

function NavigationList({ entries, plain }: { entries: readonly NavigationEntry[]; plain?: boolean }) {
  const { language, path } = usePage();
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Link
            href={entry.path}
            icon={plain ? undefined : entry.icon}
            current={isCurrent(entry, path) ? 'page' : undefined}
          >
            {entry.label[language]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/**
 * Who made this, where one can go, who is learning. The links for everyone stand in a row where there is
 * room and in the menu where there is none; what a role adds is in the menu everywhere.
 */
export function Header() {
  const { actor } = usePage();
  const words = useWords();
  const entries = navigationFor(actor);
  const open = entries.filter((entry) => entry.for === 'everyone' || entry.for === 'learner');
  const work = entries.filter((entry) => !open.includes(entry));
  return (
    <header class="site-header">
      <div class="inner">
        <Link class="brand" href={addresses.home} label={words.homeOf}>
          <Logo />
          <span>{words.siteName}</span>
        </Link>
        <nav class="row" aria-label={words.navigation}>
          <NavigationList entries={open} plain />
        </nav>
        <AccountMenu />
        <details class={work.length > 0 ? 'menu' : 'menu only-narrow'} name="header">
          <summary>
            <Icon name="menu" />
            <span class="only-narrow">{words.menu}</span>
            <span class="only-wide">{words.work}</span>
          </summary>
          <div class="panel">
            {open.length > 0 && (
              <nav class="only-narrow" aria-label={words.navigation}>
                <NavigationList entries={open} />
              </nav>
            )}
            {work.length > 0 && (
              <nav aria-label={words.workNavigation}>
                <h2>{words.work}</h2>
                <NavigationList entries={work} />
              </nav>
            )}
            <p class="only-narrow">
              <LanguageLink />
            </p>
          </div>
        </details>
        <div class="only-wide">
          <LanguageLink />
        </div>
      </div>
    </header>
  );
}
