import { formatNumber, type Paged } from '@domdom/platform';
import {
  EmptyState,
  FilterList,
  Link,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  usePage,
} from '@domdom/ui';
import type { UnitFiltersDto } from '../dto/unit.dto';
import { unitNoun, useOrganisationsWords } from '../organisations.messages';
import type { UnitRow } from '../units.repository';

/** The address of the list with other filters. */
export const unitsAddress = (filters: Partial<UnitFiltersDto>): string => listHref('/units', filters);

export function UnitTable({ units, caption }: { units: readonly UnitRow[]; caption: string }) {
  const say = useOrganisationsWords();
  const { language } = usePage();
  return (
    <Table
      caption={caption}
      quietCaption
      narrow="stack"
      rows={units}
      rowKey={(unit) => unit.id}
      columns={[
        { key: 'name', label: say.unit, cell: (unit) => <Link href={`/units/${unit.id}`}>{unit.name}</Link> },
        { key: 'kind', label: say.kind, cell: (unit) => say.kindOf(unit.kind) },
        { key: 'parent', label: say.parent, cell: (unit) => unit.parentName ?? unit.organisationCode },
        {
          key: 'children',
          label: say.children,
          numeric: true,
          cell: (unit) => formatNumber(language, unit.children),
        },
        {
          key: 'people',
          label: say.people,
          numeric: true,
          cell: (unit) => formatNumber(language, unit.people),
        },
      ]}
    />
  );
}

export interface UnitsPageProps {
  filters: UnitFiltersDto;
  found: Paged<UnitRow>;
  organisations: { code: string; name: string; nameEn: string }[];
}

export function UnitsPage({ filters, found, organisations }: UnitsPageProps) {
  const say = useOrganisationsWords();
  const { language } = usePage();
  return (
    <Page title={say.units} lead={say.unitsLead} wide>
      <SearchForm
        action="/units"
        label={say.search}
        value={filters.q}
        keep={{ organisation: filters.organisation, level: filters.level }}
      />
      <FilterList
        title={say.organisation}
        options={organisations.map((organisation) => ({
          label: language === 'vi' ? organisation.name : organisation.nameEn,
          href: unitsAddress({
            ...filters,
            after: undefined,
            organisation: filters.organisation === organisation.code ? undefined : organisation.code,
          }),
          current: filters.organisation === organisation.code,
        }))}
      />
      <ResultCount count={found.total} noun={unitNoun} query={filters.q} />
      {found.items.length === 0 ? (
        <EmptyState title={say.none}>
          <p>{say.noneHint}</p>
        </EmptyState>
      ) : (
        <UnitTable units={found.items} caption={say.units} />
      )}
      <Pager next={found.next ? unitsAddress({ ...filters, after: found.next }) : undefined} />
    </Page>
  );
}
