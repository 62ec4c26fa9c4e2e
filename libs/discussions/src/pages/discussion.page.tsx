import type { Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CardGrid,
  EmptyState,
  FilterList,
  Form,
  HiddenField,
  listHref,
  Notice,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  usePage,
} from '@domdom/ui';
import { questionNoun, useDiscussionWords } from '../discussions.messages';
import { type QuestionFilter, questionShows } from '../dto/discussions.dto';
import type { PostView } from '../post-view';
import type { Discussion } from '../subject';
import { discussionPath, subjectTitle } from '../subject-words';
import { QuestionCard } from './question-card';

export interface DiscussionPageProps {
  discussion: Discussion;
  filter: QuestionFilter;
  found: Paged<PostView>;
  mayWrite: boolean;
  mayModerate: boolean;
  /** The lesson that the list is narrowed to. */
  lessonTitle: string | null;
}

/** The questions of a course or a class. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { discussion, filter, found, mayWrite, mayModerate, lessonTitle } = props;
  const { actor, language } = usePage();
  const say = useDiscussionWords();
  const here = discussionPath(discussion);
  const { after: _, ...kept } = filter;
  const title = subjectTitle(language, discussion);
  const filtered = Boolean(kept.q || kept.show || kept.lesson);
  const askHref = `${here}/ask${kept.lesson ? `?lesson=${kept.lesson}` : ''}`;
  const shows = questionShows.filter((show) => show !== 'mine' || actor !== null);
  return (
    <Page
      title={`${say.discussion}: ${title}`}
      tabTitle={discussion.sensitive ? say.discussion : undefined}
      quickExit={discussion.sensitive}
      heading={say.discussion}
      lead={title}
      breadcrumbs={[{ label: title, href: discussion.path }]}
      unlisted
      actions={
        mayWrite && (
          <ButtonLink href={askHref} look="firefly" icon="question">
            {say.ask}
          </ButtonLink>
        )
      }
      aside={
        <>
          <FilterList
            title={say.show}
            options={[
              { label: say.all, href: listHref(here, { ...kept, show: undefined }), current: !kept.show },
              ...shows.map((show) => ({
                label: say[show],
                href: listHref(here, { ...kept, show }),
                current: kept.show === show,
              })),
            ]}
          />
          {lessonTitle && (
            <FilterList
              title={say.lesson}
              options={[
                { label: say.lessonFilter(lessonTitle), href: listHref(here, kept), current: true },
                { label: say.everyLesson, href: listHref(here, { ...kept, lesson: undefined }) },
              ]}
            />
          )}
          {actor && discussion.takesPart && (
            <Form action={`${here}/mute`} inline>
              <HiddenField name="muted" value={String(!discussion.muted)} />
              <Button look="quiet" icon="bell">
                {discussion.muted ? say.unmute : say.mute}
              </Button>
            </Form>
          )}
          {mayModerate && (
            <p>
              <ButtonLink href={`${here}/settings`} look="secondary" icon="settings">
                {say.settings}
              </ButtonLink>
            </p>
          )}
        </>
      }
    >
      {discussion.mode === 'off' && <Notice look="warning">{say.offHere}</Notice>}
      {discussion.mode === 'read-only' && <Notice>{say.readOnly}</Notice>}
      {discussion.mode === 'moderated' && mayWrite && !mayModerate && <Notice>{say.moderated}</Notice>}
      {!discussion.takesPart && !mayModerate && <Notice>{say.onlyReaders}</Notice>}
      <SearchForm
        action={here}
        value={filter.q}
        label={say.find}
        hint={say.findHint}
        keep={{ show: kept.show, lesson: kept.lesson }}
      />
      {found.total > 0 ? (
        <>
          <ResultCount count={found.total} noun={questionNoun} query={filter.q} />
          <CardGrid>
            {found.items.map((question) => (
              <QuestionCard
                key={question.id}
                question={question}
                seenAt={discussion.seenAt}
                lang={discussion.language === language ? undefined : discussion.language}
              />
            ))}
          </CardGrid>
          <Pager next={found.next && listHref(here, { ...kept, after: found.next })} />
        </>
      ) : filtered ? (
        <EmptyState
          title={say.nothingFound}
          action={
            <ButtonLink href={here} look="secondary">
              {say.seeAll}
            </ButtonLink>
          }
        >
          <p>{say.nothingFoundHelp}</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={say.nothing}
          action={mayWrite && <ButtonLink href={askHref}>{say.ask}</ButtonLink>}
        >
          <p>{say.nothingHelp}</p>
        </EmptyState>
      )}
    </Page>
  );
}
