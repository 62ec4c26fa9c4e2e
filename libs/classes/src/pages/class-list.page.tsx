import {
  ButtonLink,
  CardGrid,
  EmptyState,
  FilterList,
  Link,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Tabs,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { levelLabels, seatLabels, useClassWords } from '../classes.messages';
import type { ClassList, ClassMonth } from '../classes.service';
import { classLevels, seatKinds } from '../domain/class-kinds';
import type { ClassListDto } from '../dto/class-filter.dto';
import { listHref } from './addresses';
import { ClassCard } from './class-card';
import { MonthCalendar } from './month-calendar';

interface ClassListPageProps {
  filter: ClassListDto;
  list: ClassList;
  /** With it the page shows a calendar instead of cards. */
  month: ClassMonth | null;
}

function Filters({ filter, list }: Pick<ClassListPageProps, 'filter' | 'list'>) {
  const { language, actor } = usePage();
  const say = useClassWords();
  const toggle = (name: keyof ClassListDto, value: string, label: string) => {
    const current = String(filter[name] ?? '') === value;
    return { label, current, href: listHref(filter, { [name]: current ? undefined : value }) };
  };
  const near = filter.near === true && !filter.place;
  const somewhere = list.place !== null || near;
  return (
    <>
      <FilterList
        title={say.where}
        clearHref={somewhere ? listHref(filter, { place: undefined, near: undefined }) : undefined}
        options={[
          ...(actor?.homeUnitId
            ? [
                {
                  label: say.nearMe,
                  current: near,
                  href: listHref(filter, { near: near ? undefined : 'true', place: undefined }),
                },
              ]
            : []),
          ...(list.place
            ? [
                {
                  label: list.place.name,
                  current: true,
                  href: listHref(filter, {
                    place: list.place.path.at(-3) ? list.place.path.at(-2) : undefined,
                  }),
                },
              ]
            : []),
          ...list.places.map((place) => ({
            label: place.name,
            count: place.classes,
            href: listHref(filter, { place: place.id, near: undefined }),
          })),
        ]}
      />
      <FilterList
        title={say.topic}
        options={topics.map((topic) => toggle('topic', topic, topicLabels[topic][language]))}
      />
      <FilterList
        title={say.way}
        options={seatKinds.map((kind) => toggle('mode', kind, seatLabels[language][kind]))}
      />
      <FilterList
        title={say.time}
        options={[toggle('when', 'week', say.thisWeek), toggle('free', 'true', say.onlyFree)]}
      />
      <FilterList
        title={say.level}
        options={classLevels.map((level) => toggle('level', level, levelLabels[language][level]))}
      />
    </>
  );
}

/** Finding a class: search, filters by link, cards or a month. */
export function ClassListPage({ filter, list, month }: ClassListPageProps) {
  const { actor } = usePage();
  const say = useClassWords();
  const { page } = list;
  const kept = { ...filter, q: undefined, after: undefined };
  return (
    <Page
      title={say.classes}
      lead={say.classesLead}
      aside={<Filters filter={filter} list={list} />}
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
      <Tabs
        label={say.time}
        tabs={[
          { label: say.list, href: listHref(filter, { view: undefined, month: undefined }), current: !month },
          { label: say.month, href: listHref(filter, { view: 'month' }), current: month !== null },
        ]}
      />
      <ResultCount count={page.total} noun={{ vi: 'lớp', en: ['class', 'classes'] }} query={filter.q} />
      {page.total === 0 && (
        <EmptyState title={say.noClasses} action={<ButtonLink href="/classes">{say.showAll}</ButtonLink>}>
          <p>{say.noClassesAbout}</p>
        </EmptyState>
      )}
      {month ? (
        <MonthCalendar month={month} filter={filter} />
      ) : (
        <>
          <CardGrid label={say.classes}>
            {page.items.map((view) => (
              <ClassCard key={view.id} view={view} />
            ))}
          </CardGrid>
          <Pager next={page.next && listHref(filter, { after: page.next })} />
        </>
      )}
    </Page>
  );
}
