import { blankForm, formatDateTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  Facts,
  Form,
  HiddenField,
  Notice,
  Tag,
  TextField,
  usePage,
} from '@domdom/ui';
import { useDiscussionWords } from '../discussions.messages';
import type { DecisionDto } from '../dto/discussions.dto';
import type { PostView } from '../post-view';
import { authorWords } from './author-name';

/** What stands in place of a text that is not shown, or above one that only few see. */
function StateNotice({ post }: { post: PostView }) {
  const say = useDiscussionWords();
  if (post.status === 'deleted') return <p class="hint">{say.deleted}</p>;
  if (post.bodyHtml === null) return <p class="hint">{say.hiddenFromYou}</p>;
  if (post.status === 'waiting') return <Notice>{say.waitingAbout}</Notice>;
  if (post.status === 'hidden')
    return (
      <Notice look="warning">
        {post.statusReason ? say.hiddenAbout(post.statusReason) : say.hiddenByReports}
      </Notice>
    );
  return null;
}

/** The one tap: "me too" of a question, "helpful" of an answer. */
function Thank({ post }: { post: PostView }) {
  const say = useDiscussionWords();
  const question = post.questionId === null;
  return (
    <Form action={`/discussions/posts/${post.id}/thank`} inline>
      <HiddenField name="thanks" value={String(!post.thanked)} />
      <Button
        look={post.thanked ? 'primary' : 'secondary'}
        icon="heart"
        about={post.thanked ? say.thanked : undefined}
      >
        {question ? say.meToo : say.helpful}
      </Button>
    </Form>
  );
}

/** What moderators decide about a post; hiding asks why. */
function Decide({ post, inQueue }: { post: PostView; inQueue: boolean }) {
  const say = useDiscussionWords();
  const action = `/discussions/posts/${post.id}/decide`;
  const back: Record<string, string> = inQueue ? { back: 'queue' } : {};
  const one = (decision: 'approve' | 'restore' | 'leave', label: string) => (
    <Form action={action} inline>
      <HiddenField name="decision" value={decision} />
      {inQueue && <HiddenField name="back" value="queue" />}
      <Button look="secondary" icon="check">
        {label}
      </Button>
    </Form>
  );
  return (
    <>
      {post.status === 'waiting' && one('approve', say.approve)}
      {post.status === 'hidden' && one('restore', say.restore)}
      {post.status === 'visible' && post.openReports > 0 && one('leave', say.leave)}
      {(post.status !== 'hidden' || post.statusReason === null) && (
        <Confirm
          action={action}
          label={say.hide}
          question={say.hideQuestion}
          confirmLabel={say.hide}
          values={{ decision: 'hide', ...back }}
          cannotUndo={false}
          icon="eye"
        >
          <TextField form={blankForm<DecisionDto>()} name="reason" label={say.hideReason} maxLength={300} />
        </Confirm>
      )}
    </>
  );
}

function Mark({ post, questionId }: { post: PostView; questionId: string }) {
  const say = useDiscussionWords();
  return (
    <Form action={`/discussions/questions/${questionId}/mark`} inline>
      {!post.marked && <HiddenField name="answerId" value={post.id} />}
      <Button look="secondary" icon={post.marked ? 'close' : 'check'}>
        {post.marked ? say.unmark : say.mark}
      </Button>
    </Form>
  );
}

/** The text of a post with its picture; null when it is not shown. */
export function PostText({ post, lang }: { post: PostView; lang?: string | undefined }) {
  const say = useDiscussionWords();
  if (post.bodyHtml === null) return null;
  return (
    <>
      {/* Cleaned when it was written: see post-html.ts. */}
      <div class="lesson" lang={lang} dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
      {post.picture && (
        <p class="lesson">
          <img
            src={`/discussions/pictures/${post.picture.id}`}
            width={post.picture.width}
            height={post.picture.height}
            alt={say.pictureOf(authorWords(say, post.author))}
            loading="lazy"
          />
        </p>
      )}
    </>
  );
}

/** A question or an answer with all that can be done with it. */
export function PostArticle({
  post,
  mayMark,
  inQueue = false,
  lang,
}: {
  post: PostView;
  /** Whether the reader may mark answers of this question. */
  mayMark: boolean;
  /** Where a decision leads back to. */
  inQueue?: boolean;
  /** Of what people write, where it is not the page's. */
  lang?: string | undefined;
}) {
  const { language } = usePage();
  const say = useDiscussionWords();
  const base = `/discussions/posts/${post.id}`;
  const { may } = post;
  const tags = [
    post.marked && (
      <Tag look="leaf" icon="check">
        {say.solution}
      </Tag>
    ),
    post.byStaff && <Tag look="night">{say.staff}</Tag>,
    post.byAsker && <Tag>{say.asker}</Tag>,
    post.status === 'waiting' && <Tag icon="clock">{say.waiting}</Tag>,
    post.status === 'hidden' && (
      <Tag look="brick" icon="eye">
        {say.hidden}
      </Tag>
    ),
    post.openReports > 0 && (
      <Tag look="brick" icon="warning">
        {say.reports(post.openReports)}
      </Tag>
    ),
  ].filter(Boolean);
  const thanked =
    post.helpfulCount > 0 &&
    (post.questionId === null ? say.meTooCount(post.helpfulCount) : say.helpfulCount(post.helpfulCount));
  return (
    <article class={post.marked ? 'card featured' : 'card'} id={`post-${post.id}`}>
      <div class="card-body">
        {tags.length > 0 && <p class="tags">{tags}</p>}
        <StateNotice post={post} />
        <PostText post={post} lang={lang} />
        <Facts
          items={[
            { icon: 'user', text: authorWords(say, post.author) },
            { icon: 'clock', text: formatDateTime(language, post.createdAt) },
            post.editedAt !== null &&
              post.bodyHtml !== null && {
                icon: 'edit',
                text: say.editedAt(formatDateTime(language, post.editedAt)),
              },
            post.lesson && { icon: 'book', text: say.aboutLesson(post.lesson.title) },
            Boolean(thanked) && { icon: 'heart', text: thanked },
          ]}
        />
        <div class="card-action">
          <div class="actions">
            {may.thank && <Thank post={post} />}
            {mayMark && post.questionId && post.status === 'visible' && (
              <Mark post={post} questionId={post.questionId} />
            )}
            {may.edit && (
              <ButtonLink href={`${base}/edit`} look="quiet" icon="edit">
                {say.edit}
              </ButtonLink>
            )}
            {post.editedAt !== null &&
              (may.moderate || post.author.kind === 'you') &&
              post.bodyHtml !== null && (
                <ButtonLink href={`${base}/history`} look="quiet" icon="clock">
                  {say.historySee}
                </ButtonLink>
              )}
            {may.report &&
              (post.reported ? (
                <span class="hint">{say.reported}</span>
              ) : (
                <ButtonLink href={`${base}/report`} look="quiet" icon="warning">
                  {say.report}
                </ButtonLink>
              ))}
          </div>
          {may.remove && (
            <Confirm
              action={`${base}/delete`}
              label={say.remove}
              question={say.removeQuestion}
              confirmLabel={say.remove}
            />
          )}
          {may.moderate && post.author.kind !== 'you' && <Decide post={post} inQueue={inQueue} />}
        </div>
      </div>
    </article>
  );
}
