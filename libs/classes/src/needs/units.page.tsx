import { EmptyState, Link, Page, SearchForm, Table, usePage } from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { UnitToChoose } from '../classes.repository';
import { useNeedWords } from './needs.messages';

export interface UnitsPageProps {
  title: string;
  /** The address of this page; a unit's own is below it. */
  here: string;
  query: string;
  units: readonly UnitToChoose[];
}

/** The units that an official reaches, to choose one. */
export function UnitsPage({ title, here, query, units }: UnitsPageProps) {
  const say = useNeedWords();
  const classes = useClassWords();
  const { language } = usePage();
  const several = new Set(units.map(({ organisation }) => organisation)).size > 1;
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
          ...(several
            ? [
                {
                  key: 'organisation',
                  label: say.organisation,
                  cell: (unit: UnitToChoose) => (language === 'en' ? unit.organisationEn : unit.organisation),
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}
