import { courseLanguageCodes, courseLanguages, courseLevels, levelNames, listHref } from '@domdom/courses';
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
import { resourceKinds } from '../domain/resource';
import { kindNames, resourceNoun, useResourceWords } from '../resources.messages';
import type { ResourceFilters } from '../resources.repository';
import type { ResourceList } from '../resources.service';
import { ResourceTiles } from './resource-tiles';

interface FilterProps<K extends keyof ResourceFilters> {
  title: string;
  by: K;
  values: readonly NonNullable<ResourceFilters[K]>[];
  name: (value: NonNullable<ResourceFilters[K]>) => string;
  filters: ResourceFilters;
  found: ResourceList;
}

/** One thing to choose by; what would find nothing is not offered. */
function Filter<K extends 'topic' | 'level' | 'language' | 'kind'>(props: FilterProps<K>) {
  const { title, by, values, name, filters, found } = props;
  const chosen = filters[by];
  const href = (value?: string) => listHref('/resources', { ...filters, [by]: value });
  const offered = values.filter((value) => (found.by[by][value] ?? 0) > 0 || value === chosen);
  if (offered.length < 2 && !chosen) return null;
  return (
    <FilterList
      title={title}
      options={offered.map((value) => ({
        label: name(value),
        href: href(chosen === value ? undefined : value),
        count: found.by[by][value] ?? 0,
        current: chosen === value,
      }))}
      clearHref={chosen && href()}
    />
  );
}

/** All open resources, with what one may look for. */
export function ResourcesPage({ filters, found }: { filters: ResourceFilters; found: ResourceList }) {
  const { language } = usePage();
  const say = useResourceWords();
  const shared = { filters, found };
  return (
    <Page
      title={say.title}
      lead={say.lead}
      description={say.lead}
      aside={
        <div id="filters">
          <Filter
            {...shared}
            title={say.topics}
            by="topic"
            values={topics}
            name={(topic) => topicLabels[topic][language]}
          />
          <Filter
            {...shared}
            title={say.kinds}
            by="kind"
            values={resourceKinds}
            name={(kind) => kindNames[kind][language]}
          />
          <Filter
            {...shared}
            title={say.levels}
            by="level"
            values={courseLevels}
            name={(level) => levelNames[level][language]}
          />
          <Filter
            {...shared}
            title={say.languages}
            by="language"
            values={courseLanguageCodes}
            name={(code) => courseLanguages[code][language]}
          />
        </div>
      }
    >
      <SearchForm
        action="/resources"
        label={say.find}
        hint={say.findHint}
        value={filters.q}
        keep={{ ...filters, q: undefined }}
      />
      <p class="actions until-aside">
        <Link href="#filters" icon="filter">
          {say.filter}
        </Link>
      </p>
      <ResultCount count={found.total} noun={resourceNoun} query={filters.q} />
      {found.items.length > 0 ? (
        <ResourceTiles resources={found.items} level={2} />
      ) : (
        <EmptyState title={say.nothing} action={<ButtonLink href="/resources">{say.all}</ButtonLink>}>
          <p>{say.nothingHelp}</p>
        </EmptyState>
      )}
      <Pager next={found.next && listHref('/resources', { ...filters, after: found.next })} />
    </Page>
  );
}
