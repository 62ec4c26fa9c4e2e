import { formatNumber, formatWeekdayTime, hasRole, type Paged } from '@domdom/platform';
import {
  ButtonLink,
  EmptyState,
  Link,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  Tabs,
  usePage,
} from '@domdom/ui';
import type { ClassView } from '../class-view';
import { modeLabels, useClassWords } from '../classes.messages';
import { type OwnClassesDto, ownStates } from '../dto/class-filter.dto';
import { useFigureWords } from '../figures/figures.messages';
import { useNeedWords } from '../needs/needs.messages';
import { useVenueWords } from '../venues/venue.messages';

/** The classes somebody runs. */
export function OrganiseListPage({ filter, page }: { filter: OwnClassesDto; page: Paged<ClassView> }) {
  const { actor, language } = usePage();
  const say = useClassWords();
  const figures = useFigureWords();
  const needs = useNeedWords();
  const venues = useVenueWords();
  const state = filter.state ?? 'coming';
  const labels = { coming: say.coming, past: say.past, draft: say.drafts, cancelled: say.cancelledOnes };
  const href = (change: Partial<OwnClassesDto>) =>
    `/organise/classes?${new URLSearchParams({ state, ...(filter.q ? { q: filter.q } : {}), ...change })}`;
  return (
    <Page
      title={say.organise}
      lead={say.organiseLead}
      wide
      unlisted
      actions={
        <ButtonLink href="/organise/classes/new" icon="plus">
          {say.newClass}
        </ButtonLink>
      }
    >
      <p class="actions">
        {hasRole(actor, 'official') && (
          <>
            <Link href="/organise/calendar" icon="calendar">
              {figures.calendar}
            </Link>
            <Link href="/organise/report" icon="chart">
              {figures.report}
            </Link>
            <Link href="/organise/learning-needs" icon="lightbulb">
              {needs.officialsTitle}
            </Link>
            <Link href="/organise/venues" icon="map-pin">
              {venues.venues}
            </Link>
          </>
        )}
        {hasRole(actor, 'instructor') && (
          <Link href="/organise/examples" icon="star">
            {figures.examples}
          </Link>
        )}
      </p>
      <SearchForm action="/organise/classes" value={filter.q} label={say.search} keep={{ state }} />
      <Tabs
        label={say.state}
        tabs={ownStates.map((one) => ({
          label: labels[one],
          href: href({ state: one }),
          current: one === state,
        }))}
      />
      <ResultCount count={page.total} noun={{ vi: 'lớp', en: ['class', 'classes'] }} query={filter.q} />
      <Table
        caption={labels[state]}
        quietCaption
        narrow="stack"
        rows={page.items}
        rowKey={(view) => view.id}
        empty={
          <EmptyState
            title={say.organiseEmpty}
            action={<ButtonLink href="/organise/classes/new">{say.newClass}</ButtonLink>}
          />
        }
        columns={[
          {
            key: 'name',
            label: say.name,
            cell: (view) => <Link href={`/organise/classes/${view.id}`}>{view.title}</Link>,
          },
          { key: 'unit', label: say.unit, cell: (view) => view.unitName },
          {
            key: 'when',
            label: say.when,
            cell: (view) => formatWeekdayTime(language, view.nextAt ?? view.firstStartsAt),
          },
          { key: 'way', label: say.way, cell: (view) => modeLabels[language][view.mode] },
          {
            key: 'taken',
            label: say.taken,
            numeric: true,
            cell: (view) => formatNumber(language, view.taken + view.onlineTaken),
          },
        ]}
      />
      <Pager next={page.next && href({ after: page.next })} />
    </Page>
  );
}
