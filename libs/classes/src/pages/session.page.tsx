import { type Form as FormState, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  Confirm,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  Page,
  TextField,
  TimeField,
  usePage,
} from '@domdom/ui';
import type { ClassView, SessionView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { MoveSessionDto, ReasonDto } from '../dto/class.dto';
import { useClassCrumbs } from './class-crumbs';

export interface SessionPageProps {
  view: ClassView;
  session: SessionView;
  move: FormState<MoveSessionDto>;
  cancel: FormState<ReasonDto>;
}

/** Moving one session, or cancelling it; everybody is told. */
export function SessionPage({ view, session, move, cancel }: SessionPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const here = `/organise/classes/${view.id}/sessions/${session.id}`;
  return (
    <Page
      title={`${say.change}: ${view.title}`}
      heading={say.change}
      lead={formatWeekdayTime(language, session.startsAt)}
      breadcrumbs={useClassCrumbs(view)}
      form={move.problems.length > 0 ? move : cancel}
      unlisted
    >
      <h2>{say.moveSession}</h2>
      <Form action={`${here}/move`} form={move}>
        <DateField form={move} name="startsOn" label={say.newDay} picker />
        <TimeField form={move} name="startsAt" label={say.startsAt} />
        <TextField form={move} name="note" label={say.note} hint={say.reasonHint} optional />
        <FormActions>
          <Button icon="calendar">{say.move}</Button>
        </FormActions>
      </Form>
      <h2>{say.cancelSession}</h2>
      <ErrorSummary form={cancel} labels={{ reason: say.reason }} />
      <Confirm
        action={`${here}/cancel`}
        label={say.cancelSession}
        question={say.cancelSessionQuestion}
        confirmLabel={say.cancelSessionConfirm}
        icon="close"
        open={cancel.problems.length > 0}
      >
        <TextField form={cancel} name="reason" label={say.reason} hint={say.reasonHint} />
      </Confirm>
    </Page>
  );
}
