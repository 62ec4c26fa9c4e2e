import { ButtonLink, EmptyState, Link, Page, ResultCount, Table } from '@domdom/ui';
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
          <Table
            caption={say.myUnits}
            quietCaption
            narrow="stack"
            rows={units}
            rowKey={(unit) => unit.id}
            columns={[
              {
                key: 'name',
                label: say.unit,
                cell: (unit) => <Link href={`/units/${unit.id}`}>{unit.name}</Link>,
              },
              {
                key: 'people',
                label: say.people,
                cell: (unit) => (
                  <ButtonLink href={`/units/${unit.id}/people`} look="secondary" small about={unit.name}>
                    {say.people}
                  </ButtonLink>
                ),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
