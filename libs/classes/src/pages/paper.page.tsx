import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  EmptyState,
  Form,
  FormActions,
  HiddenField,
  Link,
  Page,
  TextField,
  usePage,
} from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';
import {
  type PaperPerson,
  type PaperPreview,
  type PaperSession,
  type PaperSheet,
  paperField,
} from '../attendance/paper-roll.service';
import { markLabels, useClassWords } from '../classes.messages';
import { useClassCrumbs } from './class-crumbs';

export interface PaperPageProps {
  sheet: PaperSheet;
  /** Of which something can be typed in. */
  held: readonly PaperSession[];
  form: FormState<Record<string, string>>;
  /** What was typed means this; null before it was looked over. */
  previews: readonly PaperPreview[] | null;
}

const named = (people: readonly PaperPerson[]) =>
  people.map(({ number, name }) => `${number} ${name}`).join(', ');

function Preview({ preview }: { preview: PaperPreview }) {
  const { language } = usePage();
  const say = useAttendanceWords();
  const { session, present, absent, excused, corrections, changes } = preview;
  const label = markLabels[language];
  return (
    <section class="card">
      <div class="card-body">
        <h3>{formatWeekdayTime(language, session.startsAt)}</h3>
        <p>
          <strong>{say.paperPresent(present)}</strong>
          {absent.length > 0 && ` · ${say.paperAbsent(named(absent))}`}
          {excused.length > 0 && ` · ${say.paperExcused(named(excused))}`}
        </p>
        <p class="hint">{say.paperNew(changes)}</p>
        {corrections.length > 0 && (
          <>
            <p>{say.paperCorrects}:</p>
            <ul>
              {corrections.map(({ personId, name, before, after }) => (
                <li key={personId}>
                  {name}: {label[before]} → {label[after]}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** Typing a paper list in: one field per session, a look over it, and one more key to save. */
export function PaperPage({ sheet, held, form, previews }: PaperPageProps) {
  const { language } = usePage();
  const say = useAttendanceWords();
  const words = useClassWords();
  const { class: view, people } = sheet;
  const here = `/organise/classes/${view.id}`;
  const label = (session: PaperSession) => say.absentOf(formatWeekdayTime(language, session.startsAt));
  return (
    <Page
      title={`${say.typePaper}: ${view.title}`}
      heading={say.typePaper}
      lead={say.typePaperLead}
      breadcrumbs={useClassCrumbs(view)}
      form={form}
      unlisted
    >
      {previews && (
        <>
          <h2>{say.paperPreview}</h2>
          {previews.length === 0 ? (
            <p>{say.paperNothing}</p>
          ) : (
            <>
              {previews.map((preview) => (
                <Preview key={preview.session.id} preview={preview} />
              ))}
              <Form action={`${here}/paper`}>
                {Object.entries(form.values).map(([name, value]) => (
                  <HiddenField key={name} name={name} value={String(value ?? '')} />
                ))}
                <HiddenField name="step" value="save" />
                <FormActions>
                  <Button icon="save">{say.savePaper}</Button>
                </FormActions>
              </Form>
            </>
          )}
        </>
      )}
      {held.length === 0 || people.length === 0 ? (
        <EmptyState title={say.noneHeld} />
      ) : (
        <Form
          action={`${here}/paper`}
          form={form}
          labels={Object.fromEntries(held.map((session) => [paperField(session.id), label(session)]))}
        >
          <p class="hint">{say.typePaperHow}</p>
          {held.map((session) => (
            <TextField
              key={session.id}
              form={form}
              name={paperField(session.id)}
              label={label(session)}
              hint={say.typedAlready(Object.keys(session.marks).length, people.length)}
              autocomplete="off"
              optional
              maxLength={500}
            />
          ))}
          <TextField
            form={form}
            name="reason"
            label={say.paperReason}
            hint={say.paperReasonHint}
            optional
            maxLength={300}
          />
          <FormActions>
            <Button icon="eye">{say.previewPaper}</Button>
          </FormActions>
        </Form>
      )}
      <p class="actions">
        <Link href={`${here}/people/sheet`} icon="print">
          {words.printSheet}
        </Link>
      </p>
    </Page>
  );
}
