import { formatNumber } from '@domdom/platform';
import { Details, usePage } from '@domdom/ui';
import { useAdminWords } from './admin.messages';
import { methodName } from './admin-figures';

/** With what a version was made, for those who want to know: shares of the methods by length of history, and numbers. */
export function RecipeDetails({ params }: { params: Record<string, number> }) {
  const { language } = usePage();
  const say = useAdminWords();
  const entries = Object.entries(params);
  if (entries.length === 0) return null;
  return (
    <Details summary={say.options}>
      <ul>
        {entries.map(([key, value]) => {
          const [, kind = key, from] = /^(.+) \((\d+)\+\)$/.exec(key) ?? [];
          const name = methodName(kind, language);
          return (
            <li key={key}>
              {from === undefined ? name : say.shareFrom(name, from)}: {formatNumber(language, value)}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
