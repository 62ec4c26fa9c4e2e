import { ButtonLink, EmptyState, Page, SearchForm, Table } from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { UnitRow } from '../classes.repository';

/** The first step of a new class: the unit that holds it. */
export function ChooseUnitPage({
  query,
  units,
  courseId,
}: {
  query: string;
  units: readonly UnitRow[];
  /** The course that the class will be a part of. */
  courseId?: string;
}) {
  const say = useClassWords();
  return (
    <Page title={say.chooseUnit} breadcrumbs={[{ label: say.organise, href: '/organise/classes' }]} unlisted>
      <SearchForm
        action="/organise/classes/new"
        value={query}
        label={say.searchUnit}
        keep={{ course: courseId }}
      />
      <Table
        caption={say.chooseUnit}
        quietCaption
        narrow="stack"
        rows={units}
        rowKey={(unit) => unit.id}
        empty={<EmptyState title={say.noUnit} />}
        columns={[
          {
            key: 'unit',
            label: say.unit,
            cell: (unit) => [unit.name, unit.aboveName].filter(Boolean).join(', '),
          },
          {
            key: 'choose',
            label: say.choose,
            cell: (unit) => (
              <ButtonLink
                href={`/organise/classes/new?unit=${unit.id}${courseId ? `&course=${courseId}` : ''}`}
                small
                about={unit.name}
              >
                {say.choose}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Page>
  );
}
