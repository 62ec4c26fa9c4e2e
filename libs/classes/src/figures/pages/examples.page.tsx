import { formatPercent, type Paged } from '@domdom/platform';
import {
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  FilterList,
  Filters,
  listHref,
  Page,
  Pager,
  SearchForm,
  ToFilters,
  TopicTag,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { useClassWords } from '../../classes.messages';
import type { ExamplesDto } from '../dto/figures.dto';
import type { ExampleClass } from '../examples.repository';
import { useFigureWords } from '../figures.messages';

/** Classes of all units that went well, to be copied. */
export function ExamplesPage({ filter, page }: { filter: ExamplesDto; page: Paged<ExampleClass> }) {
  const { language } = usePage();
  const say = useFigureWords();
  const classes = useClassWords();
  const href = (change: Partial<ExamplesDto>) =>
    listHref('/organise/examples', { q: filter.q, topic: filter.topic, ...change });
  return (
    <Page
      title={say.examples}
      lead={say.examplesLead}
      breadcrumbs={[{ label: classes.organise, href: '/organise/classes' }]}
      unlisted
      aside={
        <Filters>
          <FilterList
            title={classes.topic}
            clearHref={filter.topic ? href({ topic: undefined }) : undefined}
            options={topics.map((topic) => ({
              label: topicLabels[topic][language],
              href: href({ topic: topic === filter.topic ? undefined : topic }),
              current: topic === filter.topic,
            }))}
          />
        </Filters>
      }
    >
      <SearchForm
        action="/organise/examples"
        value={filter.q}
        label={say.searchExamples}
        keep={{ topic: filter.topic }}
      />
      <ToFilters label={say.filterByTopic} />
      {page.items.length === 0 ? (
        <EmptyState title={say.noExamples}>
          <p>{say.noExamplesAbout}</p>
        </EmptyState>
      ) : (
        <CardGrid label={say.examples}>
          {page.items.map((one) => (
            <Card
              key={one.id}
              title={one.title}
              href={`/classes/${one.id}`}
              tags={<TopicTag topic={one.topic} />}
              facts={[
                { icon: 'unit', text: [one.unitName, one.aboveName].filter(Boolean).join(', ') },
                { icon: 'calendar', text: classes.sessionsCount(one.sessions) },
                { icon: 'users', text: say.attendanceRate(formatPercent(language, one.attendance)) },
                one.answers > 0 && { icon: 'face-happy', text: say.feedbackLine(one.happy, one.answers) },
                one.materials > 0 && { icon: 'file', text: say.materialsCount(one.materials) },
              ]}
              action={
                <ButtonLink href={`/organise/examples/${one.id}/copy`} icon="copy" about={one.title}>
                  {say.copy}
                </ButtonLink>
              }
            />
          ))}
        </CardGrid>
      )}
      <Pager next={page.next && href({ after: page.next })} />
    </Page>
  );
}
