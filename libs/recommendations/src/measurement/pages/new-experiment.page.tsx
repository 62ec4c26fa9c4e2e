import { type Form as FormState, formatNumber } from '@domdom/platform';
import {
  Button,
  DateField,
  Form,
  FormActions,
  Page,
  RadioField,
  SelectField,
  TextField,
  usePage,
} from '@domdom/ui';
import type { NewExperimentDto } from '../dto';
import { measures } from '../experiment';
import type { UsualCounts } from '../experiments.repository';
import { measureNames, useMeasurementWords, wayNames } from '../measurement.messages';
import { ways } from '../ways';

/** A rate of fewer people than this tells nothing. */
const leastPeople = 20;

/** How many do now what is compared, where that is known. */
function useBaseHint({ people, click, enrolment }: UsualCounts): string {
  const { language } = usePage();
  const say = useMeasurementWords();
  if (people < leastPeople) return say.baseUnknown;
  const percent = (count: number) => formatNumber(language, Number(((count / people) * 100).toFixed(1)));
  return say.baseUsual(formatNumber(language, people), percent(click), percent(enrolment));
}

export interface NewExperimentPageProps {
  form: FormState<NewExperimentDto>;
  usual: UsualCounts;
}

/** Plans an experiment: what is tried, what is compared, and how little is worth knowing. */
export function NewExperimentPage({ form, usual }: NewExperimentPageProps) {
  const { language } = usePage();
  const say = useMeasurementWords();
  const baseHint = useBaseHint(usual);
  return (
    <Page
      title={say.newExperiment}
      lead={say.experimentsAbout}
      breadcrumbs={[
        { label: say.back, href: '/admin/recommendations' },
        { label: say.title, href: '/admin/recommendations/measurement' },
      ]}
      form={form}
      unlisted
    >
      <Form action="/admin/recommendations/experiments/new" form={form}>
        <TextField form={form} name="name" label={say.name} hint={say.nameHint} maxLength={120} />
        <SelectField
          form={form}
          name="aWay"
          label={say.aWay}
          blank={null}
          options={ways.map((value) => ({ value, label: wayNames[value][language].name }))}
        />
        <RadioField
          form={form}
          name="bWay"
          label={say.bWay}
          hint={say.bWayHint}
          options={ways.map((value) => {
            const { name, about } = wayNames[value][language];
            return { value, label: name, hint: about };
          })}
        />
        <RadioField
          form={form}
          name="measure"
          label={say.measure}
          options={measures.map((value) => ({ value, label: measureNames[value][language] }))}
        />
        <TextField
          form={form}
          name="basePercent"
          label={say.basePercent}
          hint={baseHint}
          inputMode="decimal"
          width="short"
          suffix="%"
        />
        <TextField
          form={form}
          name="differencePercent"
          label={say.differencePercent}
          hint={say.differenceHint}
          inputMode="decimal"
          width="short"
          suffix="%"
        />
        <DateField form={form} name="lastDay" label={say.lastDay} hint={say.lastDayHint} picker />
        <FormActions>
          <Button icon="save">{say.create}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
