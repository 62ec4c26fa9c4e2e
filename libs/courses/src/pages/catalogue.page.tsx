import {
  ButtonLink,
  EmptyState,
  FilterList,
  Link,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  type Topic,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { type CatalogueFilters, courseSorts } from '../catalogue.repository';
import type { CataloguePage as Found } from '../catalogue.service';
import { courseNoun, levelNames, useCourseWords } from '../courses.messages';
import { courseLevels } from '../domain/course.entity';
import type { ProgrammeCard } from '../views';
import { CourseTiles, ProgrammeTiles } from './course-cards';

/** The address of a list with some filters; the order in which they were chosen makes no difference. */
export function listHref(path: string, filters: object): string {
  const query = new URLSearchParams(
    Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** All open courses, with what one may look for. */
export function CataloguePage({
  filters,
  found,
  programmes,
}: {
  filters: CatalogueFilters;
  found: Found;
  programmes: readonly ProgrammeCard[];
}) {
  const { language } = usePage();
  const say = useCourseWords();
  const href = (change: Partial<CatalogueFilters> & { after?: string }) =>
    listHref('/courses', { ...filters, ...change });
  const sortNames = { newest: say.newest, title: say.byTitle, short: say.shortest };
  const sort = filters.sort ?? 'newest';
  const shown = (topic: Topic) => found.byTopic[topic] > 0 || filters.topic === topic;
  return (
    <Page
      title={say.courses}
      lead={say.coursesLead}
      description={say.coursesLead}
      aside={
        <div id="filters">
          <FilterList
            title={say.topics}
            options={topics.filter(shown).map((topic) => ({
              label: topicLabels[topic][language],
              href: href({ topic: filters.topic === topic ? undefined : topic }),
              count: found.byTopic[topic],
              current: filters.topic === topic,
            }))}
            clearHref={filters.topic && href({ topic: undefined })}
          />
          <FilterList
            title={say.levels}
            options={courseLevels.map((level) => ({
              label: levelNames[level][language],
              href: href({ level: filters.level === level ? undefined : level }),
              count: found.byLevel[level],
              current: filters.level === level,
            }))}
            clearHref={filters.level && href({ level: undefined })}
          />
          <FilterList
            title={say.order}
            options={courseSorts.map((key) => ({
              label: sortNames[key],
              href: href({ sort: key === 'newest' ? undefined : key }),
              current: sort === key,
            }))}
          />
        </div>
      }
    >
      <SearchForm
        action="/courses"
        label={say.findCourse}
        hint={say.findHint}
        value={filters.q}
        keep={{ topic: filters.topic, level: filters.level, sort: filters.sort }}
      />
      <p class="actions until-aside">
        <Link href="#filters" icon="filter">
          {say.filter}
        </Link>
      </p>
      {programmes.length > 0 && (
        <section aria-labelledby="programmes">
          <h2 id="programmes">{say.programmes}</h2>
          <ProgrammeTiles programmes={programmes} />
          <p class="actions">
            <Link href="/programmes" icon="arrow-right">
              {say.allProgrammes}
            </Link>
          </p>
          <h2>{say.courses}</h2>
        </section>
      )}
      <ResultCount count={found.total} noun={courseNoun} query={filters.q} />
      {found.items.length > 0 ? (
        <CourseTiles courses={found.items} level={programmes.length > 0 ? 3 : 2} />
      ) : (
        <EmptyState
          title={say.nothingFound}
          action={<ButtonLink href="/courses">{say.allCourses}</ButtonLink>}
        >
          <p>{say.nothingFoundHelp}</p>
        </EmptyState>
      )}
      <Pager next={found.next && href({ after: found.next })} />
    </Page>
  );
}
