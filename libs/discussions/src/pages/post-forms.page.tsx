import { type Form as FormState, formatDateTime } from '@domdom/platform';
import { Button, Card, Form, FormActions, Page, RadioField, TextArea, TextField, usePage } from '@domdom/ui';
import { reasonNames, useDiscussionWords } from '../discussions.messages';
import type { Ambiguous } from '../domain/mentions';
import { reportReasons } from '../domain/post';
import type { EditDto, ReportDto } from '../dto/discussions.dto';
import type { PostView } from '../post-view';
import type { Discussion } from '../subject';
import { discussionPath, questionPath, subjectTitle } from '../subject-words';
import { PostText } from './post-article';
import { PostFields, type PostForm } from './post-fields';

interface About {
  discussion: Discussion;
  post: PostView;
  questionId: string;
}

function useCrumbs({ discussion, questionId }: About) {
  const { language } = usePage();
  const say = useDiscussionWords();
  return [
    { label: subjectTitle(language, discussion), href: discussion.path },
    { label: say.discussion, href: discussionPath(discussion) },
    { label: say.toQuestion, href: questionPath(questionId) },
  ];
}

/** Changing what one wrote. */
export function EditPostPage({
  form,
  ambiguous,
  ...about
}: About & { form: FormState<EditDto & PostForm>; ambiguous: readonly Ambiguous[] }) {
  const say = useDiscussionWords();
  const { post } = about;
  return (
    <Page
      title={say.editTitle}
      lead={say.editHint}
      breadcrumbs={useCrumbs(about)}
      quickExit={about.discussion.sensitive}
      form={form}
      unlisted
    >
      <Form
        action={`/discussions/posts/${post.id}/edit`}
        form={form}
        labels={{ body: say.more, mentionIds: say.whoIsMeant }}
      >
        {post.questionId === null && (
          <TextField form={form} name="title" label={say.questionTitle} maxLength={160} />
        )}
        <PostFields
          form={form}
          label={post.questionId === null ? say.more : say.answer}
          hint={say.mentionHint}
          ambiguous={ambiguous}
          pictures={false}
        />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}

/** What a post said before, for its author and for moderators. */
export function HistoryPage({
  edits,
  ...about
}: About & { edits: readonly { title: string; bodyHtml: string; editedAt: Date }[] }) {
  const { language } = usePage();
  const say = useDiscussionWords();
  return (
    <Page
      title={say.history}
      lead={say.historyOf}
      breadcrumbs={useCrumbs(about)}
      quickExit={about.discussion.sensitive}
      unlisted
    >
      {edits.map((edit) => (
        <Card
          key={edit.editedAt.toISOString()}
          level={2}
          title={edit.title || say.answer}
          facts={[{ icon: 'clock', text: say.replacedAt(formatDateTime(language, edit.editedAt)) }]}
        >
          {/* Cleaned when it was written: see post-html.ts. */}
          <div class="lesson" dangerouslySetInnerHTML={{ __html: edit.bodyHtml }} />
        </Card>
      ))}
    </Page>
  );
}

/** Telling that a post should not be there. */
export function ReportPage({ form, ...about }: About & { form: FormState<ReportDto> }) {
  const { language } = usePage();
  const say = useDiscussionWords();
  return (
    <Page
      title={say.reportTitle}
      lead={say.reportLead}
      breadcrumbs={useCrumbs(about)}
      quickExit={about.discussion.sensitive}
      form={form}
      unlisted
    >
      <blockquote>
        {about.post.title && <p class="title">{about.post.title}</p>}
        <PostText post={{ ...about.post, picture: null }} />
      </blockquote>
      <Form action={`/discussions/posts/${about.post.id}/report`} form={form}>
        <RadioField
          form={form}
          name="reason"
          label={say.reportWhy}
          options={reportReasons.map((reason) => ({ value: reason, label: reasonNames[reason][language] }))}
        />
        <TextArea form={form} name="words" label={say.reportWords} rows={3} maxLength={500} optional />
        <FormActions>
          <Button icon="send">{say.sendReport}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
