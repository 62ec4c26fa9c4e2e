import {
  ButtonLink,
  EmptyState,
  Facet,
  FilterList,
  Filters,
  Link,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  ToFilters,
  usePage,
} from '@domdom/ui';
import { type CatalogueFilters, courseLengths, courseSorts, type WhereRow } from '../catalogue.repository';
import { type CataloguePlaces, type CataloguePage as Found, sortOf } from '../catalogue.service';
import { courseNoun, lengthNames, useCourseWords } from '../courses.messages';
import type { ProgrammeCard } from '../views';
import { CourseTiles, ProgrammeTiles } from './course-cards';
import { subjectFacets } from './subject-facets';

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
  const by = subjectFacets(language);
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
  return (
    <Page
      title={say.courses}
      lead={say.coursesLead}
      description={say.coursesLead}
      aside={
        <Filters>
          <Facet
            title={say.topics}
            {...by.topic}
            counts={found.byTopic}
            chosen={filters.topic}
            href={(topic) => href({ topic })}
          />
          <Facet
            title={say.levels}
            {...by.level}
            counts={found.byLevel}
            chosen={filters.level}
            href={(level) => href({ level })}
          />
          <Facet
            title={say.lengths}
            values={courseLengths}
            name={(length) => lengthNames[length][language]}
            counts={found.byLength}
            chosen={filters.length}
            href={(length) => href({ length })}
          />
          <Facet
            title={say.languages}
            {...by.language}
            counts={found.byLanguage}
            chosen={filters.language}
            href={(code) => href({ language: code })}
          />
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
        </Filters>
      }
    >
      <SearchForm
        action="/courses"
        label={say.findCourse}
        hint={say.findHint}
        value={filters.q}
        keep={{ ...filters, q: undefined }}
      />
      <ToFilters label={say.filter} />
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
