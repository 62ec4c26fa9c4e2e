import { courseLanguageCodes, courseLanguages, courseLevels, levelNames } from '@domdom/courses';
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
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { resourceKinds } from '../domain/resource';
import { kindNames, resourceNoun, useResourceWords } from '../resources.messages';
import type { ResourceFilters } from '../resources.repository';
import type { ResourceList } from '../resources.service';
import { ResourceTiles } from './resource-tiles';

/** All open resources, with what one may look for. */
export function ResourcesPage({ filters, found }: { filters: ResourceFilters; found: ResourceList }) {
  const { language } = usePage();
  const say = useResourceWords();
  const href = (change: object) => listHref('/resources', { ...filters, ...change });
  const facet = <K extends 'topic' | 'kind' | 'level' | 'language'>(by: K) => ({
    counts: found.by[by],
    chosen: filters[by],
    href: (value: ResourceFilters[K]) => href({ [by]: value }),
    least: 2,
  });
  return (
    <Page
      title={say.title}
      lead={say.lead}
      description={say.lead}
      aside={
        <Filters>
          <Facet
            {...facet('topic')}
            title={say.topics}
            values={topics}
            name={(topic) => topicLabels[topic][language]}
          />
          <Facet
            {...facet('kind')}
            title={say.kinds}
            values={resourceKinds}
            name={(kind) => kindNames[kind][language]}
          />
          <Facet
            {...facet('level')}
            title={say.levels}
            values={courseLevels}
            name={(level) => levelNames[level][language]}
          />
          <Facet
            {...facet('language')}
            title={say.languages}
            values={courseLanguageCodes}
            name={(code) => courseLanguages[code][language]}
          />
        </Filters>
      }
    >
      <SearchForm
        action="/resources"
        label={say.find}
        hint={say.findHint}
        value={filters.q}
        keep={{ ...filters, q: undefined }}
      />
      <ToFilters label={say.filter} />
      <ResultCount count={found.total} noun={resourceNoun} query={filters.q} />
      {found.items.length > 0 ? (
        <ResourceTiles resources={found.items} level={2} />
      ) : (
        <EmptyState title={say.nothing} action={<ButtonLink href="/resources">{say.all}</ButtonLink>}>
          <p>{say.nothingHelp}</p>
        </EmptyState>
      )}
      <Pager next={found.next && href({ after: found.next })} />
    </Page>
  );
}
