import type { Form as FormState, RawValues } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxList,
  EmptyState,
  Form,
  FormActions,
  HiddenField,
  Page,
  RadioField,
  TextField,
} from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';
import type { OpenSession } from '../attendance/check-in.service';
import { useClassWords } from '../classes.messages';
import type { CheckInDto } from '../dto/check-in.dto';

export interface CheckInPageProps {
  form: FormState<CheckInDto>;
  sessions: readonly OpenSession[];
  /** Whoever looks has scanned a code of the chosen session. */
  scanned: boolean;
}

/** Who of several people is there; those of all sessions, since another may be chosen on this page. */
function peopleOf(sessions: readonly OpenSession[]) {
  const people = new Map(sessions.flatMap((session) => session.people.map((one) => [one.id, one.name])));
  return [...people].map(([value, label]) => ({ value, label }));
}

/** “I am in class”: four digits, or one tap after a scan. */
export function CheckInPage({ form, sessions, scanned }: CheckInPageProps) {
  const say = useAttendanceWords();
  const words = useClassWords();
  const chosen = sessions.find((one) => one.id === form.values['sessionId']);
  const only = chosen ?? (sessions.length === 1 ? sessions[0] : undefined);
  const people = peopleOf(only ? [only] : sessions);
  const values: RawValues = { ...form.values, personIds: form.values['personIds'] ?? people[0]?.value };
  const filled = { ...form, values };
  const secret = sessions.some((session) => session.sensitive);
  const title = only ? `${say.checkIn}: ${only.title}` : say.checkIn;
  return (
    <Page
      title={title}
      tabTitle={secret ? say.checkIn : undefined}
      quickExit={secret}
      lead={scanned ? say.checkInScanned : say.checkInLead}
      form={form}
      unlisted
    >
      {sessions.length === 0 ? (
        <EmptyState title={say.noneNow} action={<ButtonLink href="/classes/mine">{words.mine}</ButtonLink>}>
          <p>{say.noneNowAbout}</p>
        </EmptyState>
      ) : (
        <Form
          action="/check-in"
          form={filled}
          labels={{ code: say.fourDigits, sessionId: say.whichClass, personIds: say.whoIsHere }}
        >
          {only ? (
            <HiddenField name="sessionId" value={only.id} />
          ) : (
            <RadioField
              form={filled}
              name="sessionId"
              label={say.whichClass}
              options={sessions.map((one) => ({ value: one.id, label: one.title }))}
            />
          )}
          {scanned ? (
            <HiddenField name="ticket" value={String(values['ticket'] ?? '')} />
          ) : (
            <TextField
              form={filled}
              name="code"
              label={say.fourDigits}
              inputMode="numeric"
              autocomplete="off"
              maxLength={4}
            />
          )}
          {people.length > 1 ? (
            <CheckboxList form={filled} name="personIds" label={say.whoIsHere} options={people} />
          ) : (
            <HiddenField name="personIds" value={people[0]?.value ?? ''} />
          )}
          <FormActions>
            <Button icon="check">{say.checkInDo}</Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}
