import { navigationFor } from '../navigation';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { LanguageLink } from './header';
import { Link } from './link';
import { Logo } from './logo';

/** What is needed once: about, privacy, accessibility; each library registers its own with `place: 'footer'`. */
export function Footer() {
  const { language, actor } = usePage();
  const words = useWords();
  const entries = navigationFor(actor, 'footer');
  return (
    <footer class="site-footer">
      <div class="inner">
        <p class="promise">
          <Logo size={28} />
          <span>{words.footer}</span>
        </p>
        <nav aria-label={words.footerNavigation}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.key}>
                <Link href={entry.path}>{entry.label[language]}</Link>
              </li>
            ))}
            <li>
              <LanguageLink />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
