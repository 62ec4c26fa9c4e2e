import {
  ButtonLink,
  EmptyState,
  Facet,
  Filters,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  ToFilters,
  usePage,
} from '@domdom/ui';
import { programmeNoun, useCourseWords } from '../courses.messages';
import type { ProgrammeFilters } from '../programmes.repository';
import type { ProgrammesFound } from '../programmes.service';
import { useRulesWords } from '../rules/rules.messages';
import { ProgrammeTiles } from './course-cards';
import { subjectFacets } from './subject-facets';

/** All open programmes, with what one may look for. */
export function ProgrammesPage({ filters, found }: { filters: ProgrammeFilters; found: ProgrammesFound }) {
  const { language } = usePage();
  const by = subjectFacets(language);
  const say = useCourseWords();
  const rules = useRulesWords();
  const href = (change: Partial<ProgrammeFilters> & { after?: string }) =>
    listHref('/programmes', { ...filters, ...change });
  return (
    <Page
      title={say.programmes}
      lead={say.programmesLead}
      description={say.programmesLead}
      aside={
        <Filters>
          <Facet
            title={rules.topics}
            {...by.topic}
            counts={found.byTopic}
            chosen={filters.topic}
            href={(topic) => href({ topic })}
          />
          <Facet
            title={rules.level}
            {...by.level}
            counts={found.byLevel}
            chosen={filters.level}
            href={(level) => href({ level })}
          />
          <Facet
            title={rules.taughtIn}
            {...by.language}
            counts={found.byLanguage}
            chosen={filters.language}
            href={(code) => href({ language: code })}
          />
        </Filters>
      }
    >
      <SearchForm
        action="/programmes"
        label={say.findProgramme}
        value={filters.q}
        keep={{ topic: filters.topic, level: filters.level, language: filters.language }}
      />
      <ToFilters label={rules.filter} />
      <ResultCount count={found.total} noun={programmeNoun} query={filters.q} />
      {found.items.length > 0 ? (
        <ProgrammeTiles programmes={found.items} level={2} />
      ) : (
        <EmptyState
          title={say.noProgrammes}
          action={<ButtonLink href="/courses">{say.allCourses}</ButtonLink>}
        >
          <p>{say.noProgrammesHelp}</p>
        </EmptyState>
      )}
      <Pager next={found.next && href({ after: found.next })} />
    </Page>
  );
}
