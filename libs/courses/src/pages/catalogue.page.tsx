import {
  ButtonLink,
  EmptyState,
  FilterList,
  Link,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { type CatalogueFilters, courseLengths, courseSorts, type WhereRow } from '../catalogue.repository';
import { type CataloguePlaces, type CataloguePage as Found, sortOf } from '../catalogue.service';
import { courseNoun, lengthNames, levelNames, useCourseWords } from '../courses.messages';
import { courseLevels } from '../domain/course.entity';
import { courseLanguageCodes, courseLanguages } from '../domain/course-language';
import type { ProgrammeCard } from '../views';
import { CourseTiles, ProgrammeTiles } from './course-cards';

/** The address of a list with some filters; the order in which they were chosen makes no difference. */
export function listHref(path: string, filters: object): string {
  const query = new URLSearchParams(
    Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** Where a course comes from: a place with all below it, or the unit that owns it. */
function Where({
  filters,
  places,
  href,
}: {
  filters: CatalogueFilters;
  places: CataloguePlaces;
  href: (change: Partial<CatalogueFilters>) => string;
}) {
  const say = useCourseWords();
  const { place, unit } = places;
  const option = (row: WhereRow, key: 'place' | 'unit') => ({
    label: row.name,
    href: href({ [key]: row.id }),
    count: row.count,
  });
  return (
    <>
      {(place || places.places.length > 0) && (
        <FilterList
          title={say.where}
          options={[
            ...(place
              ? [{ label: place.name, current: true, href: href({ place: place.aboveId ?? undefined }) }]
              : []),
            ...places.places.filter(({ id }) => id !== place?.id).map((row) => option(row, 'place')),
          ]}
          clearHref={filters.place && href({ place: undefined })}
        />
      )}
      {/* In the whole country there are too many to choose from: a place comes first. */}
      {(unit || (place && places.units.length > 1)) && (
        <FilterList
          title={say.owners}
          options={[
            ...(unit ? [{ label: unit.name, current: true, href: href({ unit: undefined }) }] : []),
            ...places.units.filter(({ id }) => id !== unit?.id).map((row) => option(row, 'unit')),
          ]}
          clearHref={filters.unit && href({ unit: undefined })}
        />
      )}
    </>
  );
}

/** What leads to a course, or is chosen already. */
const some =
  <T extends string>(counts: Record<T, number>, chosen: string | undefined) =>
  (value: T): boolean =>
    counts[value] > 0 || value === chosen;

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
  const sortNames = {
    best: say.best,
    newest: say.newest,
    title: say.byTitle,
    short: say.shortest,
    light: say.lightest,
  };
  const sort = sortOf(filters);
  const usual = sortOf({ q: filters.q });
  const languages = courseLanguageCodes.filter(some(found.byLanguage, filters.language));
  return (
    <Page
      title={say.courses}
      lead={say.coursesLead}
      description={say.coursesLead}
      aside={
        <div id="filters">
          <FilterList
            title={say.topics}
            options={topics.filter(some(found.byTopic, filters.topic)).map((topic) => ({
              label: topicLabels[topic][language],
              href: href({ topic: filters.topic === topic ? undefined : topic }),
              count: found.byTopic[topic],
              current: filters.topic === topic,
            }))}
            clearHref={filters.topic && href({ topic: undefined })}
          />
          <FilterList
            title={say.levels}
            options={courseLevels.filter(some(found.byLevel, filters.level)).map((level) => ({
              label: levelNames[level][language],
              href: href({ level: filters.level === level ? undefined : level }),
              count: found.byLevel[level],
              current: filters.level === level,
            }))}
            clearHref={filters.level && href({ level: undefined })}
          />
          <FilterList
            title={say.lengths}
            options={courseLengths.filter(some(found.byLength, filters.length)).map((length) => ({
              label: lengthNames[length][language],
              href: href({ length: filters.length === length ? undefined : length }),
              count: found.byLength[length],
              current: filters.length === length,
            }))}
            clearHref={filters.length && href({ length: undefined })}
          />
          {languages.length > 1 && (
            <FilterList
              title={say.languages}
              options={languages.map((code) => ({
                label: courseLanguages[code][language],
                href: href({ language: filters.language === code ? undefined : code }),
                count: found.byLanguage[code],
                current: filters.language === code,
              }))}
              clearHref={filters.language && href({ language: undefined })}
            />
          )}
          <FilterList
            title={say.order}
            options={courseSorts
              .filter((key) => key !== 'best' || filters.q)
              .map((key) => ({
                label: sortNames[key],
                href: href({ sort: key === usual ? undefined : key }),
                current: sort === key,
              }))}
          />
          <Where filters={filters} places={found.from} href={href} />
        </div>
      }
    >
      <SearchForm
        action="/courses"
        label={say.findCourse}
        hint={say.findHint}
        value={filters.q}
        keep={{ ...filters, q: undefined }}
      />
      <p class="actions until-aside">
        <Link href="#filters" icon="filter">
          {say.filter}
        </Link>
      </p>
      {programmes.length > 0 && (
        <section aria-labelledby="programmes">
          <h2 id="programmes">{say.programmes}</h2>
          <ProgrammeTiles programmes={programmes} brief />
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
