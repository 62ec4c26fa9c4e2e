import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  Form,
  FormActions,
  HiddenField,
  Link,
  NumberField,
  SearchForm,
  Tag,
} from '@domdom/ui';
import type { ClassInPlan } from '../ports/class-catalogue';
import type { ProgrammeView } from '../views';
import type { ProgrammeRulesDto } from './rules.dto';
import { useRulesWords } from './rules.messages';

export interface ProgrammeRulesProps {
  programme: ProgrammeView;
  form: FormState<ProgrammeRulesDto>;
  /** The classes that the programme has, and such as could be added. */
  chosen: readonly ClassInPlan[];
  found: readonly ClassInPlan[];
  q: string | undefined;
}

function ChosenClasses({ programme, chosen }: Pick<ProgrammeRulesProps, 'programme' | 'chosen'>) {
  const say = useRulesWords();
  const base = `/teach/programmes/${programme.id}/classes`;
  const titles = new Map(chosen.map(({ id, title }) => [id, title]));
  return (
    <ul>
      {programme.classes.map(({ id, required, sessions }) => {
        const title = titles.get(id) ?? id;
        const form = { values: { sessions: String(sessions) }, input: null, problems: [] };
        return (
          <li key={id}>
            <div>
              <Link href={`/classes/${id}`}>{title}</Link>{' '}
              <Tag>{required ? say.requiredStep : say.optionalStep}</Tag>
            </div>
            <Form action={base} inline label={title}>
              <HiddenField name="classId" value={id} />
              <NumberField<{ sessions: string }> form={form} name="sessions" label={say.sessionsToAttend} />
              <FormActions>
                <Button name="act" value="sessions" look="secondary" small icon="save" about={title}>
                  {say.change}
                </Button>
                <Button name="act" value="toggle" look="secondary" small about={title}>
                  {required ? say.makeOptional : say.makeRequired}
                </Button>
                <Button name="act" value="remove" look="secondary" small icon="close" about={title}>
                  {say.remove}
                </Button>
              </FormActions>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}

/** What completes a programme besides its required courses: electives, their order, classes. */
export function ProgrammeRulesSection({ programme, form, chosen, found, q }: ProgrammeRulesProps) {
  const say = useRulesWords();
  const base = `/teach/programmes/${programme.id}`;
  const inside = new Set(programme.classes.map(({ id }) => id));
  return (
    <>
      <section class="task-list">
        <h2>{say.classes}</h2>
        {programme.classes.length === 0 && <p>{say.noClasses}</p>}
        <ChosenClasses programme={programme} chosen={chosen} />
        <SearchForm action={base} name="class" label={say.findClass} value={q} />
        <ul>
          {found
            .filter(({ id }) => !inside.has(id))
            .map(({ id, title, unitName }) => (
              <li key={id}>
                <div>
                  <Link href={`/classes/${id}`}>{title}</Link>
                  <p class="hint">{unitName}</p>
                </div>
                <Form action={`${base}/classes`} inline label={title}>
                  <HiddenField name="classId" value={id} />
                  <Button name="act" value="add" look="secondary" small icon="plus" about={title}>
                    {say.add}
                  </Button>
                </Form>
              </li>
            ))}
        </ul>
      </section>
      <h2>{say.programmeRules}</h2>
      <Form action={`${base}/rules`} form={form}>
        <NumberField form={form} name="electives" label={say.electivesLabel} hint={say.electivesHint} />
        <CheckboxField form={form} name="inOrder" label={say.programmeInOrder} />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}
