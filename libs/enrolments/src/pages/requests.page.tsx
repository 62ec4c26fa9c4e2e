import type { CourseView } from '@domdom/courses';
import { type Form as FormState, formatDate, formatNumber } from '@domdom/platform';
import { Button, CheckboxList, EmptyState, Form, FormActions, Table, TextField, usePage } from '@domdom/ui';
import type { ApplicantRow } from '../admission/admission.repository';
import { useAdmissionWords } from '../admission.messages';
import type { DecideDto } from '../dto/admission.dto';
import { EnrolmentFrame } from './enrolment-frame';

export interface RequestsPageProps {
  course: CourseView;
  requested: readonly ApplicantRow[];
  waiting: readonly ApplicantRow[];
  counts: { requested: number; waiting: number };
  mayEdit: boolean;
  form: FormState<DecideDto>;
}

/** Who asks to be let in, answered many at once; and who waits for a place. */
export function RequestsPage({ course, requested, waiting, counts, mayEdit, form }: RequestsPageProps) {
  const { language } = usePage();
  const say = useAdmissionWords();
  const some = (shown: number, all: number) =>
    shown < all && (
      <p class="hint">{say.firstOf(formatNumber(language, shown), formatNumber(language, all))}</p>
    );
  return (
    <EnrolmentFrame
      course={course}
      current="requests"
      form={form}
      requested={counts.requested}
      mayEdit={mayEdit}
    >
      {requested.length === 0 ? (
        <EmptyState title={say.noRequests}>
          <p>{say.noRequestsHelp}</p>
        </EmptyState>
      ) : (
        <Form action={`/teach/courses/${course.id}/requests`} form={form}>
          {some(requested.length, counts.requested)}
          <CheckboxList
            form={form}
            name="ids"
            label={say.choose}
            options={requested.map((one) => ({
              value: one.enrolmentId,
              label: one.fullName,
              hint: say.applicant(one.birthYear, one.homeName, formatDate(language, one.since)),
            }))}
          />
          <TextField
            form={form}
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            maxLength={300}
            autocomplete="off"
            optional
          />
          <FormActions>
            <Button name="decision" value="accept" icon="check">
              {say.accept}
            </Button>
            <Button name="decision" value="decline" look="secondary">
              {say.decline}
            </Button>
          </FormActions>
        </Form>
      )}
      {waiting.length > 0 && (
        <>
          <h2>{say.waitingList}</h2>
          {some(waiting.length, counts.waiting)}
          <Table
            caption={say.waitingList}
            quietCaption
            narrow="stack"
            rows={waiting}
            rowKey={(row) => row.enrolmentId}
            columns={[
              { key: 'name', label: say.name, cell: (row) => row.fullName },
              { key: 'place', label: say.place, numeric: true, cell: (row) => row.position },
              { key: 'home', label: say.home, cell: (row) => row.homeName ?? '–' },
              { key: 'since', label: say.since, cell: (row) => formatDate(language, row.since) },
            ]}
          />
        </>
      )}
    </EnrolmentFrame>
  );
}
