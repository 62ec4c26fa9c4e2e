import type { Form as FormState } from '@domdom/platform';
import { CheckboxList, FieldSet, NumberField, RadioField, SelectField, TextField } from '@domdom/ui';
import { type BodyOf, type QuestionContent, rightsOf } from '../domain/question';
import type { QuestionResponse } from '../domain/response';
import { useTakingWords } from '../quizzes.messages';

/** The fields of an attempt's page: `a.3` is the answer of the third question. */
export interface AnswersForm {
  a: string;
}
type Name = `a.${string}`;
type Taken = FormState<AnswersForm>;

/** A question as a page asks it: never with what is right. */
export interface Asked {
  place: number;
  content: QuestionContent;
  /** For each place on the page the place in the stored question. */
  shown: readonly number[];
  response: QuestionResponse | null;
}

/** The values with which a form of questions starts: what was answered before, by the places on the page. */
export function answerValues(asked: readonly Asked[]): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const { place, response, shown } of asked) {
    const name = `a.${place}`;
    if (!response) continue;
    if (response.kind === 'single') values[name] = String(shown.indexOf(response.option));
    else if (response.kind === 'multiple')
      values[name] = response.options.map((option) => String(shown.indexOf(option)));
    else if (response.kind === 'true-false') values[name] = String(response.value);
    else if (response.kind === 'matching') {
      for (const [left, right] of response.rights.entries())
        if (right !== null) values[`${name}.${left}`] = String(shown.indexOf(right));
    } else if (response.kind === 'ordering') {
      for (const [at, item] of shown.entries()) {
        const position = response.positions[item];
        if (position !== null && position !== undefined) values[`${name}.${at}`] = String(position);
      }
    } else values[name] = response.text;
  }
  return values;
}

/** All but the last paragraph stand above; the last one is the label, so that it is read out with its field. */
function split(text: string): { above: string[]; label: string } {
  const paragraphs = text.split(/\n+/).filter(Boolean);
  return { above: paragraphs.slice(0, -1), label: paragraphs.at(-1) ?? '' };
}

function Matching({ name, body, asked, form, label }: FieldsProps & { body: BodyOf<'matching'> }) {
  const words = useTakingWords();
  const rights = rightsOf(body);
  const options = asked.shown.map((right, at) => ({ value: String(at), label: rights[right] ?? '' }));
  return (
    <FieldSet legend={label} hint={words.matchHint}>
      {body.pairs.map(({ left }, at) => (
        <SelectField key={at} form={form} name={`${name}.${at}`} label={left} options={options} />
      ))}
    </FieldSet>
  );
}

function Ordering({ name, body, asked, form, label }: FieldsProps & { body: BodyOf<'ordering'> }) {
  const words = useTakingWords();
  const options = body.items.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <FieldSet legend={label} hint={words.orderHint}>
      {asked.shown.map((item, at) => (
        <SelectField
          key={item}
          form={form}
          name={`${name}.${at}`}
          label={body.items[item] ?? ''}
          options={options}
        />
      ))}
    </FieldSet>
  );
}

interface FieldsProps {
  name: Name;
  asked: Asked;
  form: Taken;
  label: string;
}

function Fields(props: FieldsProps) {
  const { name, asked, form, label } = props;
  const words = useTakingWords();
  const { body } = asked.content;
  switch (body.kind) {
    case 'single':
    case 'multiple': {
      const options = asked.shown.map((option, at) => ({
        value: String(at),
        label: body.options[option]?.text ?? '',
      }));
      return body.kind === 'single' ? (
        <RadioField form={form} name={name} label={label} hint={words.chooseOne} options={options} />
      ) : (
        <CheckboxList form={form} name={name} label={label} hint={words.chooseMany} options={options} />
      );
    }
    case 'true-false': {
      const options = [
        { value: 'true', label: words.isTrue },
        { value: 'false', label: words.isFalse },
      ];
      return (
        <RadioField form={form} name={name} label={label} hint={words.chooseTrue} options={options} inline />
      );
    }
    case 'matching':
      return <Matching {...props} body={body} />;
    case 'ordering':
      return <Ordering {...props} body={body} />;
    case 'short-text':
      return (
        <TextField
          form={form}
          name={name}
          label={label}
          hint={body.foldDiacritics ? words.textFoldHint : words.textHint}
          autocomplete="off"
          maxLength={500}
          spellcheck={false}
        />
      );
    case 'number':
      return <NumberField form={form} name={name} label={label} hint={words.numberHint} decimal />;
  }
}

/** One question with the fields that answer it, working without a script. */
export function QuestionFields({ asked, form }: { asked: Asked; form: Taken }) {
  const { above, label } = split(asked.content.text);
  return (
    <>
      {above.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <Fields name={`a.${asked.place}`} asked={asked} form={form} label={label} />
    </>
  );
}
