import { type Form as FormState, formatDate, formatNumber, type Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  EmptyState,
  Form,
  FormActions,
  HiddenField,
  Link,
  Notice,
  NumberField,
  Page,
  Pager,
  RadioField,
  ResultCount,
  SelectField,
  Table,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import { useBankWords } from '../bank.messages';
import { countingRules, revealRules } from '../domain/attempt';
import type { DrawFormDto, QuizFormDto } from '../dto/quizzes.dto';
import { countingWords, kindWords, quizNoun, revealWords } from '../quizzes.messages';
import type { Quiz, QuizSummary, QuizUse, SlotView } from '../quizzes.repository';

const base = '/teach/quizzes';

/** The quizzes somebody may edit. */
export function QuizzesPage({ found }: { found: Paged<QuizSummary> }) {
  const { language } = usePage();
  const words = useBankWords();
  const make = (
    <ButtonLink href={`${base}/new`} icon="plus">
      {words.newQuiz}
    </ButtonLink>
  );
  return (
    <Page
      title={words.quizzes}
      lead={words.quizzesLead}
      actions={make}
      breadcrumbs={[{ label: words.bank, href: '/teach/questions' }]}
      wide
      unlisted
    >
      {found.total > 0 && <ResultCount count={found.total} noun={quizNoun} />}
      <Table<QuizSummary>
        caption={words.quizzes}
        quietCaption
        narrow="stack"
        rows={found.items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={words.noQuizzes} action={make}>
            <p>{words.noQuizzesHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: words.title,
            cell: (row) => <Link href={`${base}/${row.id}`}>{row.title}</Link>,
          },
          {
            key: 'questions',
            label: words.questionsColumn,
            numeric: true,
            cell: (row) => formatNumber(language, row.questions),
          },
          { key: 'used', label: words.usedIn, cell: (row) => row.lessonTitles.join('; ') || words.notUsed },
          { key: 'updated', label: words.updated, cell: (row) => formatDate(language, row.updatedAt) },
          {
            key: 'results',
            label: words.results,
            cell: (row) => (
              <Link href={`${base}/${row.id}/results`} icon="chart">
                {words.results}
                <span class="unseen"> {row.title}</span>
              </Link>
            ),
          },
        ]}
      />
      <Pager next={found.next && `${base}?after=${encodeURIComponent(found.next)}`} />
    </Page>
  );
}

function Settings({ form, action }: { form: FormState<QuizFormDto>; action: string }) {
  const { language } = usePage();
  const words = useBankWords();
  return (
    <Form action={action} form={form}>
      {['version', 'lesson'].map((name) => {
        const value = form.values[name];
        return typeof value === 'string' && value !== '' ? (
          <HiddenField key={name} name={name} value={value} />
        ) : null;
      })}
      <TextField form={form} name="title" label={words.quizTitle} maxLength={160} />
      <CheckboxField form={form} name="onePerPage" label={words.onePerPage} />
      <CheckboxField form={form} name="shuffleAnswers" label={words.shuffle} />
      <NumberField
        form={form}
        name="attemptsAllowed"
        label={words.attempts}
        hint={words.attemptsHint}
        optional
      />
      <NumberField
        form={form}
        name="timeLimitMinutes"
        label={words.timeLimit}
        hint={words.timeLimitHint}
        suffix={words.minutes}
        optional
      />
      <RadioField
        form={form}
        name="counts"
        label={words.counts}
        options={countingRules.map((rule) => ({ value: rule, label: countingWords[rule][language] }))}
      />
      <RadioField
        form={form}
        name="reveals"
        label={words.reveals}
        options={revealRules.map((rule) => ({ value: rule, label: revealWords[rule][language] }))}
      />
      <TextArea
        form={form}
        name="feedbackHigh"
        label={words.feedbackHigh}
        rows={2}
        maxLength={1000}
        optional
      />
      <TextArea
        form={form}
        name="feedbackMiddle"
        label={words.feedbackMiddle}
        rows={2}
        maxLength={1000}
        optional
      />
      <TextArea form={form} name="feedbackLow" label={words.feedbackLow} rows={2} maxLength={1000} optional />
      <p class="hint">{words.passMark}</p>
      <FormActions>
        <Button icon="save">{words.saveSettings}</Button>
      </FormActions>
    </Form>
  );
}

/** A quiz that is not there yet. */
export function NewQuizPage({ form }: { form: FormState<QuizFormDto> }) {
  const words = useBankWords();
  return (
    <Page title={words.newQuiz} breadcrumbs={[{ label: words.quizzes, href: base }]} form={form} unlisted>
      <Settings form={form} action={`${base}/new`} />
    </Page>
  );
}

function Slot({ quiz, slot, first, last }: { quiz: Quiz; slot: SlotView; first: boolean; last: boolean }) {
  const { language } = usePage();
  const words = useBankWords();
  const about = slot.title ?? words.drawnFrom(slot.draw ?? 0, slot.category || words.wholeBank);
  const form = { values: { points: String(slot.points) }, input: null, problems: [] };
  return (
    <li>
      <p>
        {slot.questionId ? (
          <>
            <Link href={`/teach/questions/${slot.questionId}`}>{slot.title}</Link>{' '}
            <span class="hint">{slot.kind && kindWords[language][slot.kind].name}</span>
          </>
        ) : (
          about
        )}
      </p>
      <Form action={`${base}/${quiz.id}/slots/${slot.id}`} inline label={about}>
        <NumberField<{ points: string }> form={form} name="points" label={words.pointsEach} decimal />
        <div class="actions">
          <Button name="button" value="weigh" look="secondary" small icon="save" about={about}>
            {words.setPoints}
          </Button>
          {!first && (
            <Button name="button" value="up" look="quiet" small icon="arrow-up" about={about}>
              {words.up}
            </Button>
          )}
          {!last && (
            <Button name="button" value="down" look="quiet" small icon="arrow-down" about={about}>
              {words.down}
            </Button>
          )}
          <Button name="button" value="remove" look="quiet" small icon="close" about={about}>
            {words.remove}
          </Button>
        </div>
      </Form>
    </li>
  );
}

function FrozenSlot({ slot }: { slot: SlotView }) {
  const { language } = usePage();
  const words = useBankWords();
  const about = slot.title ?? words.drawnFrom(slot.draw ?? 0, slot.category || words.wholeBank);
  return (
    <li>
      {slot.questionId && slot.inBank ? (
        <Link href={`/teach/questions/${slot.questionId}`}>{about}</Link>
      ) : (
        about
      )}{' '}
      <span class="hint">
        {slot.kind && `${kindWords[language][slot.kind].name} · `}
        {words.pointsEach}: {formatNumber(language, slot.points)}
      </span>
    </li>
  );
}

/** A quiz that learners see: what it asks, and where it can be changed. */
function FrozenQuiz({ quiz, uses }: { quiz: Quiz; uses: readonly QuizUse[] }) {
  const words = useBankWords();
  const drafts = uses.filter(({ status }) => status === 'draft');
  const courses = new Map(
    uses
      .filter(({ status }) => status !== 'draft')
      .map(({ courseId, courseTitle }) => [courseId, courseTitle]),
  );
  return (
    <>
      <Notice title={words.frozenTitle}>
        <p>{words.frozenAbout}</p>
        {drafts.map(({ lessonId, title }) => (
          <Form key={lessonId} action={`/teach/lessons/${lessonId}/content`} inline>
            <Button look="secondary" icon="edit" about={title ?? undefined}>
              {words.copyFor}
            </Button>
          </Form>
        ))}
        {[...courses].map(([id, title]) => (
          <p key={id}>
            <Link href={`/teach/courses/${id}`}>
              {words.toCourse}: {title}
            </Link>
          </p>
        ))}
      </Notice>
      <h2>{words.contents}</h2>
      <p>{words.mendAbout}</p>
      <ol>
        {quiz.slots.map((slot) => (
          <FrozenSlot key={slot.id} slot={slot} />
        ))}
      </ol>
    </>
  );
}

export interface QuizPageProps {
  quiz: Quiz;
  /** The lessons that ask it and that the author may change, when learners see it; null when it may be changed here. */
  frozen: readonly QuizUse[] | null;
  settings: FormState<QuizFormDto>;
  draw: FormState<DrawFormDto>;
  categories: readonly { name: string; count: number }[];
}

/** A quiz as its authors make it: what it asks, and how it is taken. */
export function QuizPage(props: QuizPageProps) {
  const words = useBankWords();
  const { quiz, frozen, settings, draw } = props;
  return (
    <Page
      title={quiz.title}
      breadcrumbs={[{ label: words.quizzes, href: base }]}
      form={settings.problems.length > 0 ? settings : draw}
      unlisted
      actions={
        <>
          {quiz.lessons.map(
            ({ lessonId, title }) =>
              title && (
                <ButtonLink
                  key={lessonId}
                  href={`/teach/lessons/${lessonId}`}
                  look="secondary"
                  icon="arrow-left"
                >
                  {words.backToLesson(title)}
                </ButtonLink>
              ),
          )}
          <ButtonLink href={`${base}/${quiz.id}/preview`} look="quiet" icon="eye">
            {words.previewQuiz}
          </ButtonLink>
          <ButtonLink href={`${base}/${quiz.id}/results`} look="quiet" icon="chart">
            {words.results}
          </ButtonLink>
        </>
      }
    >
      {frozen ? <FrozenQuiz quiz={quiz} uses={frozen} /> : <OpenQuiz {...props} />}
    </Page>
  );
}

function OpenQuiz({ quiz, settings, draw, categories }: QuizPageProps) {
  const words = useBankWords();
  return (
    <>
      <h2>{words.contents}</h2>
      {quiz.slots.length === 0 && <p>{words.noSlots}</p>}
      <ol>
        {quiz.slots.map((slot, at) => (
          <Slot key={slot.id} quiz={quiz} slot={slot} first={at === 0} last={at === quiz.slots.length - 1} />
        ))}
      </ol>
      <p>
        <ButtonLink href={`${base}/${quiz.id}/choose`} icon="plus">
          {words.chooseQuestions}
        </ButtonLink>
      </p>
      {categories.length > 0 && (
        <>
          <h3>{words.addDraw}</h3>
          <p class="hint">{words.drawHint}</p>
          <Form action={`${base}/${quiz.id}/draw`} form={draw}>
            <NumberField form={draw} name="draw" label={words.drawCount} />
            <SelectField
              form={draw}
              name="category"
              label={words.drawFrom}
              blank={null}
              options={categories.map(({ name, count }) => ({
                value: name,
                label: `${name || words.wholeBank} (${words.chooseNote(count)})`,
              }))}
            />
            <FormActions>
              <Button look="secondary" icon="plus">
                {words.addDrawButton}
              </Button>
            </FormActions>
          </Form>
        </>
      )}
      <h2>{words.settings}</h2>
      <Settings form={settings} action={`${base}/${quiz.id}`} />
    </>
  );
}
