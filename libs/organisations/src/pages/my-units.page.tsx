import { EmptyState, Link, Page, ResultCount } from '@domdom/ui';
import { unitNoun, useOrganisationsWords } from '../organisations.messages';

/** The units an official works for, the widest first. */
export function MyUnitsPage({ units }: { units: { id: string; name: string }[] }) {
  const say = useOrganisationsWords();
  return (
    <Page title={say.myUnits} unlisted>
      {units.length === 0 ? (
        <EmptyState title={say.myUnitsNone} />
      ) : (
        <>
          <ResultCount count={units.length} noun={unitNoun} />
          <ul class="plain">
            {units.map((unit) => (
              <li key={unit.id}>
                <Link href={`/units/${unit.id}`}>{unit.name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
