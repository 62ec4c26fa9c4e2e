import { useWords } from '../ui.messages';
import { Link } from './link';

export interface Crumb {
  label: string;
  href: string;
}

/** The way from the home page to here. `<Page breadcrumbs>` shows it. */
export function Breadcrumbs({ above, here }: { above: readonly Crumb[]; here: string }) {
  const words = useWords();
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {[{ label: words.home, href: '/' }, ...above].map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
