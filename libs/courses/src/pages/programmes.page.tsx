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
import { levelNames, programmeNoun, useCourseWords } from '../courses.messages';
import { courseLevels } from '../domain/course.entity';
import { courseLanguageCodes, courseLanguages } from '../domain/course-language';
import type { ProgrammeFilters } from '../programmes.repository';
import type { ProgrammesFound } from '../programmes.service';
import { useRulesWords } from '../rules/rules.messages';
import { listHref } from './catalogue.page';
import { ProgrammeTiles } from './course-cards';

/** All open programmes, with what one may look for. */
export function ProgrammesPage({ filters, found }: { filters: ProgrammeFilters; found: ProgrammesFound }) {
  const { language } = usePage();
  const say = useCourseWords();
  const rules = useRulesWords();
  const href = (change: Partial<ProgrammeFilters> & { after?: string }) =>
    listHref('/programmes', { ...filters, ...change });
  const shown = (topic: Topic) => Boolean(found.byTopic[topic]) || filters.topic === topic;
  const languages = courseLanguageCodes.filter((code) => found.byLanguage[code] || filters.language === code);
  return (
    <Page
      title={say.programmes}
      lead={say.programmesLead}
      description={say.programmesLead}
      aside={
        <div id="filters">
          <FilterList
            title={rules.topics}
            options={topics.filter(shown).map((topic) => ({
              label: topicLabels[topic][language],
              href: href({ topic: filters.topic === topic ? undefined : topic }),
              count: found.byTopic[topic] ?? 0,
              current: filters.topic === topic,
            }))}
            clearHref={filters.topic && href({ topic: undefined })}
          />
          <FilterList
            title={rules.level}
            options={courseLevels.map((level) => ({
              label: levelNames[level][language],
              href: href({ level: filters.level === level ? undefined : level }),
              count: found.byLevel[level] ?? 0,
              current: filters.level === level,
            }))}
            clearHref={filters.level && href({ level: undefined })}
          />
          {(languages.length > 1 || filters.language) && (
            <FilterList
              title={rules.taughtIn}
              options={languages.map((code) => ({
                label: courseLanguages[code][language],
                href: href({ language: filters.language === code ? undefined : code }),
                count: found.byLanguage[code] ?? 0,
                current: filters.language === code,
              }))}
              clearHref={filters.language && href({ language: undefined })}
            />
          )}
        </div>
      }
    >
      <SearchForm
        action="/programmes"
        label={say.findProgramme}
        value={filters.q}
        keep={{ topic: filters.topic, level: filters.level, language: filters.language }}
      />
      <p class="actions until-aside">
        <Link href="#filters" icon="filter">
          {rules.filter}
        </Link>
      </p>
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
