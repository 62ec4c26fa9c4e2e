import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  FormActions,
  Notice,
  Page,
  RadioField,
  TextField,
  usePage,
} from '@domdom/ui';
import type { Roll } from '../attendance.service';
import { markLabels, seatLabels, useClassWords } from '../classes.messages';
import { marks } from '../domain/class-kinds';
import { countMarks, markField } from '../domain/roll';

/** A roll call as it is typed: a mark per person (`mark.<id>`) and perhaps a reason. */
export type RollForm = FormState<Record<string, string>>;

/** The form as the roll stands. */
export function rollForm(roll: Roll): RollForm {
  const marked = roll.entries.flatMap((entry) =>
    entry.mark ? [[markField(entry.personId), entry.mark] as const] : [],
  );
  return { values: Object.fromEntries(marked), input: null, problems: [] };
}

/** The roll call: one tap per person, one button for all. */
export function RollPage({ roll, form }: { roll: Roll; form: RollForm }) {
  const { language } = usePage();
  const say = useClassWords();
  const { class: view, session, entries } = roll;
  const counts = countMarks(entries.map((entry) => entry.mark));
  const here = `/organise/classes/${view.id}`;
  return (
    <Page
      title={say.rollOf(formatWeekdayTime(language, session.startsAt))}
      lead={view.title}
      breadcrumbs={[
        { label: say.organise, href: '/organise/classes' },
        { label: view.title, href: here },
      ]}
      form={form}
      unlisted
    >
      {!roll.dayHasCome && (
        <Notice title={say.rollNotYet}>
          <p>{say.rollNotYetAbout}</p>
          <p>
            <ButtonLink href={`${here}/people/sheet`} look="secondary" icon="print">
              {say.printSheet}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {!roll.dayHasCome ? null : entries.length === 0 ? (
        <EmptyState
          title={say.rollEmpty}
          action={<ButtonLink href={`${here}/people`}>{say.people}</ButtonLink>}
        />
      ) : (
        <Form action={`${here}/sessions/${session.id}/attendance`} form={form}>
          <p role="status">
            {say.rollSummary(counts.present, counts.absent, counts.excused, counts.unmarked)}
          </p>
          {entries.map((entry) => (
            <RadioField
              key={entry.personId}
              form={form}
              name={markField(entry.personId)}
              label={
                view.mode === 'hybrid' ? `${entry.name} (${seatLabels[language][entry.mode]})` : entry.name
              }
              inline
              options={marks.map((mark) => ({ value: mark, label: markLabels[language][mark] }))}
            />
          ))}
          {roll.dayIsOver && (
            <TextField
              form={form}
              name="reason"
              label={say.rollReason}
              hint={say.rollReasonHint}
              optional
              maxLength={300}
            />
          )}
          <FormActions>
            <Button icon="save">{say.rollSave}</Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}
