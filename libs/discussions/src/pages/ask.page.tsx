import type { Form as FormState } from '@domdom/platform';
import { Button, Form, FormActions, Notice, Page, SelectField, TextField, usePage } from '@domdom/ui';
import { useDiscussionWords } from '../discussions.messages';
import type { Ambiguous } from '../domain/mentions';
import type { QuestionDto } from '../dto/discussions.dto';
import type { Discussion } from '../subject';
import { discussionPath, subjectTitle } from '../subject-words';
import { PostFields, type PostForm } from './post-fields';

export type QuestionForm = QuestionDto & PostForm;

/** Asking, perhaps about the lesson one comes from. */
export function AskPage({
  discussion,
  form,
  lessons,
  ambiguous,
  moderator,
}: {
  discussion: Discussion;
  form: FormState<QuestionForm>;
  lessons: readonly { id: string; title: string }[];
  ambiguous: readonly Ambiguous[];
  moderator: boolean;
}) {
  const { language } = usePage();
  const say = useDiscussionWords();
  const here = discussionPath(discussion);
  const title = subjectTitle(language, discussion);
  return (
    <Page
      title={say.ask}
      quickExit={discussion.sensitive}
      lead={title}
      breadcrumbs={[
        { label: title, href: discussion.path },
        { label: say.discussion, href: here },
      ]}
      form={form}
      unlisted
    >
      {discussion.mode === 'moderated' && !moderator && <Notice>{say.moderated}</Notice>}
      <Form
        action={`${here}/ask`}
        form={form}
        multipart={discussion.pictures}
        labels={{ body: say.more, mentionIds: say.whoIsMeant, picture: say.picture }}
      >
        <TextField
          form={form}
          name="title"
          label={say.questionTitle}
          hint={say.questionTitleHint}
          maxLength={160}
        />
        <PostFields
          form={form}
          label={say.more}
          hint={`${say.moreHint} ${say.mentionHint}`}
          ambiguous={ambiguous}
          pictures={discussion.pictures}
        />
        {lessons.length > 0 && (
          <SelectField
            form={form}
            name="lessonId"
            label={say.lesson}
            blank={say.noLesson}
            options={lessons.map((lesson) => ({ value: lesson.id, label: lesson.title }))}
          />
        )}
        <FormActions>
          <Button icon="send">{say.send}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
