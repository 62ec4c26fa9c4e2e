import { formatMinutes, type Paged } from '@domdom/platform';
import {
  ButtonLink,
  CardGrid,
  DefinitionList,
  EmptyState,
  Notice,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Tag,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { programmeNoun, useCourseWords } from '../courses.messages';
import type { ProgrammeCard, ProgrammeView } from '../views';
import { listHref } from './catalogue.page';
import { CourseTile, ProgrammeTiles } from './course-cards';
import { OwnTitle, OwnWords, titleIn } from './own-words';

export function ProgrammesPage({
  filters,
  found,
}: {
  filters: { q?: string; topic?: string };
  found: Paged<ProgrammeCard>;
}) {
  const say = useCourseWords();
  return (
    <Page title={say.programmes} lead={say.programmesLead}>
      <SearchForm action="/programmes" label={say.findProgramme} value={filters.q} />
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
      <Pager next={found.next && listHref('/programmes', { ...filters, after: found.next })} />
    </Page>
  );
}

/** The courses of a programme in their order. */
export function ProgrammePage({ programme, mayEdit }: { programme: ProgrammeView; mayEdit: boolean }) {
  const { language } = usePage();
  const say = useCourseWords();
  return (
    <Page
      title={titleIn(language, programme)}
      heading={<OwnTitle of={programme} />}
      lead={<OwnWords text={programme.summary} english={programme.summaryEn} />}
      breadcrumbs={[{ label: say.programmes, href: '/programmes' }]}
      unlisted={programme.status !== 'published'}
      actions={
        mayEdit && (
          <ButtonLink href={`/teach/programmes/${programme.id}`} look="secondary" icon="edit">
            {say.editProgramme}
          </ButtonLink>
        )
      }
    >
      {programme.status === 'draft' && <Notice look="warning">{say.draftCourse}</Notice>}
      <p class="tags">
        <TopicTag topic={programme.topic} />
      </p>
      <DefinitionList
        items={[
          { term: say.length, value: formatMinutes(language, programme.minutes) },
          { term: say.unit, value: programme.unitName },
        ]}
      />
      <h2>{say.courses}</h2>
      <CardGrid>
        {programme.courses.map((course, index) => (
          <CourseTile
            key={course.id}
            course={course}
            tags={
              <>
                <Tag look="night">{say.courseOf(index + 1)}</Tag>
                <Tag>{course.required ? say.required : say.optional}</Tag>
              </>
            }
          />
        ))}
      </CardGrid>
    </Page>
  );
}
