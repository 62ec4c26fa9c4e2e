import { blankForm } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  Confirm,
  FieldSet,
  Form,
  FormActions,
  HiddenField,
  Notice,
  NumberField,
  Page,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import { linesShown, type QuestionFields as QuestionFormState } from '../bank/question-form';
import type { StoredQuestion } from '../bank/questions.repository';
import { useBankWords } from '../bank.messages';
import { partsOf, type QuestionContent, type QuestionKind } from '../domain/question';
import { kindWords, useTakingWords } from '../quizzes.messages';
import { type AnswersForm, QuestionFields } from './question-fields';

interface LineProps {
  form: QuestionFormState;
  at: number;
}
type LineName = `lines.${string}`;
const name = (at: number, part: string): LineName => `lines.${at}.${part}`;

/** What an answer is worth, and what is said to whoever gave it. */
function ShareAndFeedback({ form, at, hint }: LineProps & { hint: string }) {
  const words = useBankWords();
  return (
    <>
      <NumberField
        form={form}
        name={name(at, 'fraction')}
        label={words.fraction}
        hint={hint}
        suffix="%"
        decimal
        optional
      />
      <TextField
        form={form}
        name={name(at, 'feedback')}
        label={words.lineFeedback}
        maxLength={2000}
        optional
      />
    </>
  );
}

function Option({ form, at }: LineProps) {
  const words = useBankWords();
  return (
    <FieldSet legend={words.lineAnswer(at + 1)}>
      <TextField form={form} name={name(at, 'text')} label={words.optionText} maxLength={500} optional />
      <CheckboxField form={form} name={name(at, 'correct')} label={words.correct} />
      <ShareAndFeedback form={form} at={at} hint={words.fractionHint} />
    </FieldSet>
  );
}

function ShortAnswer({ form, at }: LineProps) {
  const words = useBankWords();
  return (
    <FieldSet legend={words.lineAnswer(at + 1)}>
      <TextField form={form} name={name(at, 'text')} label={words.optionText} maxLength={500} optional />
      <ShareAndFeedback form={form} at={at} hint={words.fractionTextHint} />
    </FieldSet>
  );
}

function NumberAnswer({ form, at }: LineProps) {
  const words = useBankWords();
  return (
    <FieldSet legend={words.lineAnswer(at + 1)}>
      <NumberField form={form} name={name(at, 'value')} label={words.value} decimal optional />
      <NumberField form={form} name={name(at, 'tolerance')} label={words.tolerance} decimal optional />
      <ShareAndFeedback form={form} at={at} hint={words.fractionTextHint} />
    </FieldSet>
  );
}

function PairLine({ form, at }: LineProps) {
  const words = useBankWords();
  return (
    <FieldSet legend={words.linePair(at + 1)}>
      <TextField form={form} name={name(at, 'left')} label={words.left} maxLength={500} optional />
      <TextField form={form} name={name(at, 'right')} label={words.rightSide} maxLength={500} optional />
    </FieldSet>
  );
}

const placesUpTo = (count: number) => Array.from({ length: count }, (_, at) => at);

function KindFields({ kind, form, spare }: { kind: QuestionKind; form: QuestionFormState; spare: number }) {
  const words = useBankWords();
  const taking = useTakingWords();
  const places = placesUpTo(linesShown(form.values, 'lines', spare));
  switch (kind) {
    case 'single':
    case 'multiple':
      return (
        <>
          {kind === 'multiple' && <p class="hint">{words.multipleHint}</p>}
          {places.map((at) => (
            <Option key={at} form={form} at={at} />
          ))}
        </>
      );
    case 'true-false':
      return (
        <>
          <RadioField
            form={form}
            name="answer"
            label={words.statementAnswer}
            inline
            options={[
              { value: 'true', label: taking.isTrue },
              { value: 'false', label: taking.isFalse },
            ]}
          />
          <TextField form={form} name="feedbackTrue" label={words.feedbackTrue} maxLength={2000} optional />
          <TextField form={form} name="feedbackFalse" label={words.feedbackFalse} maxLength={2000} optional />
        </>
      );
    case 'matching':
      return (
        <>
          {places.map((at) => (
            <PairLine key={at} form={form} at={at} />
          ))}
          <FieldSet legend={words.distractors} hint={words.distractorsHint}>
            {placesUpTo(linesShown(form.values, 'distractors', 2)).map((at) => (
              <TextField
                key={at}
                form={form}
                name={`distractors.${at}.text`}
                label={words.distractor(at + 1)}
                maxLength={500}
                optional
              />
            ))}
          </FieldSet>
        </>
      );
    case 'ordering':
      return (
        <>
          <p class="hint">{words.orderingHint}</p>
          {places.map((at) => (
            <TextField
              key={at}
              form={form}
              name={name(at, 'text')}
              label={words.lineItem(at + 1)}
              maxLength={500}
              optional
            />
          ))}
        </>
      );
    case 'short-text':
      return (
        <>
          <p class="hint">{words.textAnswersHint}</p>
          {places.map((at) => (
            <ShortAnswer key={at} form={form} at={at} />
          ))}
          <CheckboxField form={form} name="foldDiacritics" label={words.fold} />
        </>
      );
    case 'number':
      return (
        <>
          <p class="hint">{words.numberHintAuthor}</p>
          {places.map((at) => (
            <NumberAnswer key={at} form={form} at={at} />
          ))}
        </>
      );
  }
}

export interface QuestionPageProps {
  kind: QuestionKind;
  form: QuestionFormState;
  /** Null for a new question. */
  question: StoredQuestion | null;
  /** Whether learners are asked it: a change mends what they get from now on. */
  asked: boolean;
  units: readonly { id: string; name: string }[];
  /** Empty lines to fill in. */
  spare: number;
  /** What was typed, as learners would see it. */
  preview: QuestionContent | null;
}

/** Writing one question. Lines are added by a button that brings the page back. */
export function QuestionPage({ kind, form, question, asked, units, spare, preview }: QuestionPageProps) {
  const { language } = usePage();
  const words = useBankWords();
  const base = '/teach/questions';
  const action = question ? `${base}/${question.id}` : `${base}/new/${kind}`;
  const kindName = kindWords[language][kind].name;
  const inOrder = preview ? placesUpTo(partsOf(preview.body)) : [];
  return (
    <Page
      title={question ? words.editing(question.title) : words.writing(kindName)}
      lead={question ? words.version(question.version) : undefined}
      breadcrumbs={[{ label: words.bank, href: base }]}
      form={form}
      unlisted
    >
      {preview && (
        <section aria-labelledby="preview">
          <h2 id="preview">{words.previewTitle}</h2>
          <QuestionFields
            asked={{ place: 1, content: preview, shown: inOrder.reverse(), response: null }}
            form={blankForm<AnswersForm>()}
          />
          <hr />
        </section>
      )}
      {asked && (
        <Notice title={words.askedTitle}>
          <p>{words.askedAbout}</p>
        </Notice>
      )}
      <Form action={action} form={form}>
        <HiddenField name="version" value={String(question?.version ?? 0)} />
        <HiddenField name="spare" value={String(spare)} />
        <TextArea form={form} name="text" label={words.textLabel} rows={4} maxLength={5000} />
        <KindFields kind={kind} form={form} spare={spare} />
        <TextArea
          form={form}
          name="generalFeedback"
          label={words.feedbackLabel}
          hint={words.feedbackHint}
          rows={3}
          maxLength={2000}
          optional
        />
        <FormActions>
          <Button icon="save" name="button" value="save">
            {words.save}
          </Button>
          {kind !== 'true-false' && (
            <Button look="secondary" icon="plus" name="button" value="add">
              {words.addLine}
            </Button>
          )}
          <Button look="secondary" icon="eye" name="button" value="preview">
            {words.preview}
          </Button>
        </FormActions>
        <TextField
          form={form}
          name="title"
          label={words.titleLabel}
          hint={words.titleHint}
          maxLength={200}
          optional
        />
        <TextField
          form={form}
          name="category"
          label={words.categoryLabel}
          hint={words.categoryHint}
          maxLength={200}
          optional
        />
        <TextField
          form={form}
          name="tags"
          label={words.tagsLabel}
          hint={words.tagsHint}
          maxLength={500}
          optional
        />
        {!question && (
          <SelectField
            form={form}
            name="unitId"
            label={words.unitLabel}
            options={units.map(({ id, name: label }) => ({ value: id, label }))}
            blank={units.length > 1 ? undefined : null}
          />
        )}
        <RadioField
          form={form}
          name="shared"
          label={words.sharedLabel}
          options={[
            { value: 'true', label: words.sharedYes },
            { value: 'false', label: words.sharedNo },
          ]}
        />
        <FormActions>
          <Button icon="save" name="button" value="save">
            {words.save}
          </Button>
        </FormActions>
      </Form>
      {question && (
        <Confirm
          action={`${base}/${question.id}/archive`}
          label={words.archive}
          question={words.archiveQuestion(question.title)}
          confirmLabel={words.archive}
        />
      )}
    </Page>
  );
}
