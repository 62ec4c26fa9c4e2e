import { Details, usePage } from '@domdom/ui';
import { rightsWords } from './rights.messages';
import type { Right } from './rights-of';

/** Who made a content, its pictures and sounds, and who may use them; nothing when nobody has said. */
export function RightsOfUse({ rights }: { rights: readonly Right[] }) {
  const words = rightsWords[usePage().language];
  if (rights.length === 0) return null;
  return (
    <Details summary={words.title}>
      <ul>
        {rights.map((right, index) => (
          // They never change places: the page is rendered once.
          <li key={index}>
            <strong>{right.title || words[right.kind]}</strong>
            <RightWords right={right} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function RightWords({ right }: { right: Right }) {
  const words = rightsWords[usePage().language];
  const { authors, licence, year, source, extras, changes } = right;
  const lines = [
    authors.length > 0 && words.by(authors.join(', ')),
    licence && words.licence(licence === 'C' ? words.reserved : licence),
    year && words.year(year),
    source && `${words.source}: ${source}`,
    extras,
    changes.length > 0 && `${words.changes}: ${changes.join('; ')}`,
  ].filter(Boolean);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
