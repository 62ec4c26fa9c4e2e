import { type Form as FormState, formatNumber } from '@domdom/platform';
import {
  Button,
  DateField,
  Form,
  FormActions,
  HiddenField,
  NumberField,
  RadioField,
  usePage,
} from '@domdom/ui';
import type { TermsView } from '../admission/terms.service';
import { useAdmissionWords, wayNames } from '../admission.messages';
import { entryWays } from '../domain/course-terms';
import type { TermsDto } from '../dto/admission.dto';
import { EnrolmentFrame } from './enrolment-frame';

/** Who gets into a course, how many, for how long. */
export function TermsPage({
  view,
  form,
  usualReminder,
}: {
  view: TermsView;
  form: FormState<TermsDto>;
  usualReminder: number;
}) {
  const { language } = usePage();
  const say = useAdmissionWords();
  const { course, crowd } = view;
  return (
    <EnrolmentFrame
      course={course}
      current="terms"
      form={form}
      lead={say.crowd(formatNumber(language, crowd.taken), formatNumber(language, crowd.waiting))}
      mayEdit
    >
      <Form action={`/teach/courses/${course.id}/enrolment`} form={form}>
        <HiddenField name="version" value={form.values['version']?.toString() ?? '0'} />
        <RadioField
          form={form}
          name="way"
          label={say.way}
          options={entryWays.map((way) => ({
            value: way,
            label: wayNames[way][language].name,
            hint: wayNames[way][language].about,
          }))}
        />
        <NumberField form={form} name="capacity" label={say.capacity} hint={say.capacityHint} optional />
        <DateField form={form} name="lastDay" label={say.lastDay} hint={say.lastDayHint} picker optional />
        <NumberField form={form} name="days" label={say.days} hint={say.daysHint} optional />
        <NumberField
          form={form}
          name="remindAfterDays"
          label={say.remind}
          hint={say.remindHint(usualReminder)}
          optional
        />
        <FormActions>
          <Button icon="save">{say.save}</Button>
        </FormActions>
      </Form>
    </EnrolmentFrame>
  );
}
