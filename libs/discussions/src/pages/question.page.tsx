import type { Form as FormState } from '@domdom/platform';
import { Button, countWords, Form, FormActions, Notice, Page, Pager, usePage } from '@domdom/ui';
import { answerNoun, useDiscussionWords } from '../discussions.messages';
import type { Thread } from '../discussions.service';
import type { Ambiguous } from '../domain/mentions';
import { discussionPath, questionPath, subjectTitle } from '../subject-words';
import { PostArticle } from './post-article';
import { PostFields, type PostForm } from './post-fields';

export interface QuestionPageProps {
  thread: Thread;
  form: FormState<PostForm>;
  ambiguous: readonly Ambiguous[];
  mayWrite: boolean;
  mayMark: boolean;
  mayModerate: boolean;
}

/** One question with its answers, and the place to answer. */
export function QuestionPage({ thread, form, ambiguous, mayWrite, mayMark, mayModerate }: QuestionPageProps) {
  const { language } = usePage();
  const say = useDiscussionWords();
  const { discussion, question, answers, next } = thread;
  const here = questionPath(question.id);
  const lang = discussion.language === language ? undefined : discussion.language;
  const subject = subjectTitle(language, discussion);
  const title = question.title || (question.status === 'deleted' ? say.deleted : say.hiddenFromYou);
  return (
    <Page
      title={title}
      tabTitle={discussion.sensitive ? say.discussion : undefined}
      quickExit={discussion.sensitive}
      heading={question.title ? <span lang={lang}>{title}</span> : title}
      breadcrumbs={[
        { label: subject, href: discussion.path },
        { label: say.discussion, href: discussionPath(discussion) },
      ]}
      form={form}
      unlisted
    >
      <div class="posts">
        <PostArticle post={question} mayMark={false} lang={lang} />
      </div>
      <h2>
        {question.answerCount > 0 ? countWords(language, question.answerCount, answerNoun) : say.answers}
      </h2>
      {answers.length === 0 && <p>{say.noAnswers}</p>}
      <div class="posts">
        {answers.map((answer) => (
          <PostArticle key={answer.id} post={answer} mayMark={mayMark} lang={lang} />
        ))}
      </div>
      <Pager next={next && `${here}?after=${next}`} />
      {mayWrite && question.status === 'visible' && (
        <Form
          action={`${here}/answers`}
          form={form}
          multipart={discussion.pictures}
          labels={{ body: say.answer, mentionIds: say.whoIsMeant, picture: say.picture }}
        >
          {discussion.mode === 'moderated' && !mayModerate && <Notice>{say.moderated}</Notice>}
          <PostFields
            form={form}
            label={say.answer}
            hint={say.mentionHint}
            ambiguous={ambiguous}
            pictures={discussion.pictures}
          />
          <FormActions>
            <Button icon="send">{say.sendAnswer}</Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}
