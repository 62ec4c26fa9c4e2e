import type { Paged } from '@domdom/platform';
import { EmptyState, Link, Page, Pager, ResultCount, usePage } from '@domdom/ui';
import { postNoun, reasonNames, useDiscussionWords } from '../discussions.messages';
import type { QueuedPost } from '../show-queued';
import { discussionPath, questionPath, subjectTitle } from '../subject-words';
import { PostArticle } from './post-article';

/** What waits for a moderator, the oldest first. */
export function QueuePage({ queue }: { queue: Paged<QueuedPost> }) {
  const { language } = usePage();
  const say = useDiscussionWords();
  return (
    <Page title={say.queue} lead={say.queueLead} unlisted>
      {queue.total === 0 ? (
        <EmptyState title={say.queueEmpty}>
          <p>{say.queueEmptyHelp}</p>
        </EmptyState>
      ) : (
        <ResultCount count={queue.total} noun={postNoun} />
      )}
      {queue.items.map((queued) => (
        <section key={queued.post.id}>
          <h2>
            {queued.post.questionId === null ? queued.questionTitle : say.inQuestion(queued.questionTitle)}
          </h2>
          <p>
            <Link href={discussionPath(queued)}>{subjectTitle(language, queued)}</Link>
          </p>
          {queued.reports.length > 0 && (
            <ul>
              {queued.reports.map(({ reason, words }, index) => (
                // The reports never change places: the page is rendered once.
                <li key={index}>
                  {reasonNames[reason][language]}
                  {words && `: ${words}`}
                </li>
              ))}
            </ul>
          )}
          <div class="posts">
            <PostArticle post={queued.post} mayMark={false} inQueue />
          </div>
          <p>
            <Link href={questionPath(queued.post.questionId ?? queued.post.id)} icon="arrow-right">
              {say.toQuestion}
            </Link>
          </p>
        </section>
      ))}
      <Pager next={queue.next && `/discussions/moderation?after=${queue.next}`} />
    </Page>
  );
}
