import { EmptyState, Link, Page, SearchForm, Table } from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { UnitRow } from '../classes.repository';
import { useNeedWords } from './needs.messages';

export interface UnitsPageProps {
  title: string;
  /** The address of this page; a unit's own is below it. */
  here: string;
  query: string;
  units: readonly UnitRow[];
}

/** The units that an official reaches, to choose one. */
export function UnitsPage({ title, here, query, units }: UnitsPageProps) {
  const say = useNeedWords();
  const classes = useClassWords();
  return (
    <Page
      title={title}
      lead={say.chooseUnit}
      breadcrumbs={[{ label: classes.organise, href: '/organise/classes' }]}
      unlisted
    >
      <SearchForm action={here} value={query} label={say.searchUnit} />
      <Table
        caption={say.chooseUnit}
        quietCaption
        narrow="stack"
        rows={units}
        rowKey={(unit) => unit.id}
        empty={<EmptyState title={classes.noUnit} />}
        columns={[
          {
            key: 'unit',
            label: say.unit,
            cell: (unit) => (
              <Link href={`${here}/${unit.id}`}>
                {[unit.name, unit.aboveName].filter(Boolean).join(', ')}
              </Link>
            ),
          },
        ]}
      />
    </Page>
  );
}
