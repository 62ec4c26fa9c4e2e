import { dayOf, type Form as FormState, formatTime, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  FormActions,
  Link,
  Notice,
  Page,
  Script,
  TextField,
  useLocalPath,
  usePage,
} from '@domdom/ui';
import { useAttendanceWords, wayLabels } from '../attendance/attendance.messages';
import type { RollEntry } from '../attendance/roll.repository';
import type { Roll } from '../attendance.service';
import { markLabels, seatLabels, useClassWords } from '../classes.messages';
import { marks } from '../domain/class-kinds';
import { countMarks, markField } from '../domain/roll';
import { RollHistory } from './roll-history';
import { RollTools } from './roll-tools';

/** The words that the script needs. */
const scripted = [
  'sendNow',
  'allSent',
  'waiting',
  'noLine',
  'kept',
  'rowWaiting',
  'rowSent',
  'rowOvertaken',
  'rowRefused',
  'counts',
  'walkInNeeds',
  'walkInWaits',
  'walkInDone',
  'walkInRefused',
] as const;

/** A roll call as it is typed: a mark per person (`mark.<id>`) and perhaps a reason. */
export type RollForm = FormState<Record<string, string>>;

/** The form as the roll stands. */
export function rollForm(roll: Roll): RollForm {
  const marked = roll.entries.flatMap((entry) =>
    entry.mark ? [[markField(entry.personId), entry.mark] as const] : [],
  );
  return { values: Object.fromEntries(marked), input: null, problems: [] };
}

/** How somebody came by their mark, where it was not simply the roll call of whoever reads. */
function useNote(entry: RollEntry): string {
  const { language } = usePage();
  const say = useAttendanceWords();
  const parts: string[] = [];
  if (entry.minutes !== null) parts.push(say.online(entry.minutes));
  if (entry.how !== null && entry.how !== 'roll') parts.push(wayLabels[language][entry.how]);
  if (entry.by !== null && entry.at !== null)
    parts.push(say.markedBy(entry.by, formatTime(language, entry.at)));
  return parts.join(' · ');
}

function RollRow({ entry, form, hybrid }: { entry: RollEntry; form: RollForm; hybrid: boolean }) {
  const { language } = usePage();
  const note = useNote(entry);
  const field = markField(entry.personId);
  return (
    <fieldset class="roll-row" data-person={entry.personId} data-name={entry.name}>
      <legend>
        {entry.name}
        {hybrid && <span class="hint"> ({seatLabels[language][entry.mode]})</span>}
      </legend>
      <div class="roll-marks">
        {marks.map((mark) => (
          <label key={mark} class={`roll-mark ${mark}`}>
            {/* A browser that puts old choices back would look like somebody who tapped. */}
            <input
              type="radio"
              name={field}
              value={mark}
              checked={form.values[field] === mark}
              autocomplete="off"
            />
            <span>{markLabels[language][mark]}</span>
          </label>
        ))}
      </div>
      <p class="hint">
        {note} <span data-roll-note />
      </p>
    </fieldset>
  );
}

/** The roll call: one tap per person, also without a line; without a script a form with one button. */
export function RollPage({ roll, form }: { roll: Roll; form: RollForm }) {
  const { language, actor, assets } = usePage();
  const say = useClassWords();
  const ours = useAttendanceWords();
  const local = useLocalPath();
  const { class: view, session, entries } = roll;
  const counts = countMarks(entries.map((entry) => entry.mark));
  const here = `/organise/classes/${view.id}`;
  const path = `${here}/sessions/${session.id}/attendance`;
  return (
    <Page
      title={say.rollOf(formatWeekdayTime(language, session.startsAt))}
      quickExit={view.sensitive}
      lead={view.title}
      breadcrumbs={
        roll.runs
          ? [
              { label: say.organise, href: '/organise/classes' },
              { label: view.title, href: here },
            ]
          : [{ label: view.title, href: `${here}/help` }]
      }
      form={form}
      unlisted
    >
      <link rel="stylesheet" href={assets.url('classes-roll.css')} />
      {!roll.dayHasCome && (
        <Notice title={say.rollNotYet}>
          <p>{say.rollNotYetAbout}</p>
        </Notice>
      )}
      {entries.length === 0 && (
        <EmptyState
          title={say.rollEmpty}
          action={<ButtonLink href={`${here}/${roll.runs ? 'people' : 'help'}`}>{say.people}</ButtonLink>}
        />
      )}
      <div
        data-module="roll"
        data-keeper={actor?.personId}
        data-class={view.id}
        data-session={session.id}
        data-made={roll.at.toISOString()}
        data-from={`${dayOf(session.startsAt)}T00:00:00+07:00`}
        // Of a class that is nobody's business no list of names stays behind on a phone.
        data-keep={view.sensitive ? undefined : 'yes'}
        data-later={roll.dayIsOver ? 'yes' : undefined}
        data-words={JSON.stringify(Object.fromEntries(scripted.map((key) => [key, ours[key]])))}
      >
        <RollTools
          enlists={roll.enlists && !roll.dayIsOver}
          signIn={local(`/sign-in?next=${encodeURIComponent(path)}`)}
        />
        {entries.length > 0 && (
          <div data-roll-list hidden={!roll.dayHasCome}>
            <Form action={path} form={form}>
              <p role="status" data-roll-counts>
                {say.rollSummary(counts.present, counts.absent, counts.excused, counts.unmarked)}
              </p>
              {entries.map((entry) => (
                <RollRow key={entry.personId} entry={entry} form={form} hybrid={view.mode === 'hybrid'} />
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
          </div>
        )}
        <Script name="classes-roll.js" />
      </div>
      {roll.runs && (
        <p class="actions">
          <Link href={`${here}/sessions/${session.id}/check-in`} icon="eye">
            {ours.showCodes}
          </Link>
          <Link href={`${here}/people/sheet`} icon="print">
            {say.printSheet}
          </Link>
          <Link href={`${here}/paper`} icon="edit">
            {ours.typePaper}
          </Link>
        </p>
      )}
      <RollHistory changes={roll.changes} />
    </Page>
  );
}
