import { blankForm, type Form as FormState, type Paged } from '@domdom/platform';
import {
  Button,
  CheckboxList,
  EmptyState,
  Form,
  FormActions,
  listHref,
  Notice,
  Page,
  Pager,
  SearchForm,
  usePage,
} from '@domdom/ui';
import type { QuestionFilters, QuestionSummary } from '../bank/questions.repository';
import { useBankWords } from '../bank.messages';
import type { QuestionContent } from '../domain/question';
import type { ChosenFormDto } from '../dto/quizzes.dto';
import { kindWords, useTakingWords } from '../quizzes.messages';
import type { Quiz } from '../quizzes.repository';
import { BankFilters, type BankGroups } from './bank.page';
import { type AnswersForm, QuestionFields } from './question-fields';

/** Choosing questions of the bank for a quiz. */
export function ChoosePage({
  quiz,
  found,
  filters,
  groups,
  form = blankForm<ChosenFormDto>(),
}: {
  quiz: Quiz;
  found: Paged<QuestionSummary>;
  filters: QuestionFilters;
  groups: BankGroups;
  form?: FormState<ChosenFormDto>;
}) {
  const { language } = usePage();
  const words = useBankWords();
  const base = `/teach/quizzes/${quiz.id}/choose`;
  const there = new Set(quiz.slots.map(({ questionId }) => questionId));
  return (
    <Page
      title={words.chooseTitle(quiz.title)}
      breadcrumbs={[
        { label: words.quizzes, href: '/teach/quizzes' },
        { label: quiz.title, href: `/teach/quizzes/${quiz.id}` },
      ]}
      form={form}
      unlisted
      aside={<BankFilters base={base} filters={filters} groups={groups} />}
    >
      <SearchForm
        action={base}
        label={words.find}
        value={filters.q}
        keep={{ kind: filters.kind, category: filters.category, tag: filters.tag }}
      />
      {found.items.length === 0 ? (
        <EmptyState title={words.nothingFound}>
          <p>{words.nothingFoundHint}</p>
        </EmptyState>
      ) : (
        <Form action={base} form={form}>
          <CheckboxList
            form={form}
            name="questions"
            label={words.found(found.total)}
            options={found.items.map((item) => ({
              value: item.id,
              label: item.title,
              hint: there.has(item.id)
                ? words.inQuiz
                : [kindWords[language][item.kind].name, item.category].filter(Boolean).join(' · '),
              disabled: there.has(item.id),
            }))}
          />
          <FormActions>
            <Button icon="plus">{words.addChosen}</Button>
          </FormActions>
        </Form>
      )}
      <Pager next={found.next && listHref(base, { ...filters, after: found.next })} />
    </Page>
  );
}

/** A quiz as somebody could get it, to read. */
export function QuizPreviewPage({
  quiz,
  questions,
  drawn,
}: {
  quiz: Quiz;
  questions: readonly { content: QuestionContent; shown: readonly number[] }[];
  /** Some of it is drawn at random. */
  drawn: boolean;
}) {
  const words = useBankWords();
  const taking = useTakingWords();
  const form = blankForm<AnswersForm>();
  return (
    <Page
      title={quiz.title}
      breadcrumbs={[
        { label: words.quizzes, href: '/teach/quizzes' },
        { label: words.editQuiz, href: `/teach/quizzes/${quiz.id}` },
      ]}
      unlisted
    >
      <Notice>
        <p>{words.previewNotice}</p>
        {drawn && <p>{words.drawnPreview}</p>}
      </Notice>
      {questions.length === 0 && <p>{words.noSlots}</p>}
      {questions.map(({ content, shown }, at) => (
        <section key={at}>
          <h2>{taking.questionNumber(at + 1)}</h2>
          <QuestionFields asked={{ place: at + 1, content, shown, response: null }} form={form} />
        </section>
      ))}
    </Page>
  );
}
