import { subjectFacets } from '@domdom/courses';
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
import { resourceKinds } from '../domain/resource';
import { kindNames, resourceNoun, useResourceWords } from '../resources.messages';
import type { ResourceFilters } from '../resources.repository';
import type { ResourceList } from '../resources.service';
import { ResourceTiles } from './resource-tiles';

/** All open resources, with what one may look for. */
export function ResourcesPage({ filters, found }: { filters: ResourceFilters; found: ResourceList }) {
  const { language } = usePage();
  const subject = subjectFacets(language);
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
          <Facet {...facet('topic')} title={say.topics} {...subject.topic} />
          <Facet
            {...facet('kind')}
            title={say.kinds}
            values={resourceKinds}
            name={(kind) => kindNames[kind][language]}
          />
          <Facet {...facet('level')} title={say.levels} {...subject.level} />
          <Facet {...facet('language')} title={say.languages} {...subject.language} />
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
