import {
  CardGrid,
  Filters,
  Link,
  Notice,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Tabs,
  ToFilters,
  usePage,
} from '@domdom/ui';
import { useClassWords } from '../classes.messages';
import type { ClassList, ClassMonth } from '../classes.service';
import type { ClassListDto } from '../dto/class-filter.dto';
import { useFindingWords } from '../finding.messages';
import { classesHref } from './addresses';
import { ClassCard } from './class-card';
import { ClassFilters } from './class-filters';
import { MonthCalendar } from './month-calendar';
import { NothingFound } from './nothing-found';

interface ClassListPageProps {
  filter: ClassListDto;
  list: ClassList;
  /** With it the page shows a calendar instead of cards. */
  month: ClassMonth | null;
  now: Date;
}

/** Finding a class: search, filters by link, cards or a month. */
export function ClassListPage({ filter, list, month, now }: ClassListPageProps) {
  const { actor } = usePage();
  const say = useClassWords();
  const find = useFindingWords();
  const { page } = list;
  const kept = { ...filter, q: undefined, after: undefined };
  return (
    <Page
      title={say.classes}
      lead={say.classesLead}
      aside={
        <Filters>
          <ClassFilters filter={filter} list={list} />
        </Filters>
      }
      actions={
        actor && (
          <Link href="/classes/mine" icon="user">
            {say.mine}
          </Link>
        )
      }
    >
      <SearchForm
        action="/classes"
        value={filter.q}
        label={say.search}
        hint={say.searchHint}
        keep={Object.fromEntries(
          Object.entries(kept).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
        )}
      />
      <ToFilters label={find.filter} />
      <Tabs
        label={say.time}
        tabs={[
          {
            label: say.list,
            href: classesHref(filter, { view: undefined, month: undefined }),
            current: filter.view !== 'month',
          },
          {
            label: say.month,
            href: classesHref(filter, { view: 'month' }),
            current: filter.view === 'month',
          },
        ]}
      />
      <ResultCount count={page.total} noun={{ vi: 'lớp', en: ['class', 'classes'] }} query={filter.q} />
      {list.around && list.place && <Notice>{find.around(list.place.name)}</Notice>}
      {page.total === 0 && filter.after === undefined && (
        <NothingFound filter={filter} loosened={list.loosened} />
      )}
      {month ? (
        <MonthCalendar month={month} filter={filter} now={now} />
      ) : (
        <>
          <CardGrid label={say.classes}>
            {page.items.map((view) => (
              <ClassCard key={view.id} view={view} />
            ))}
          </CardGrid>
          <Pager next={page.next && classesHref(filter, { after: page.next })} />
        </>
      )}
    </Page>
  );
}
