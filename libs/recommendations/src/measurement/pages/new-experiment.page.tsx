import type { Form as FormState } from '@domdom/platform';
import { Button, DateField, Form, FormActions, Page, RadioField, TextField, usePage } from '@domdom/ui';
import type { NewExperimentDto } from '../dto';
import { experimentOptions, measures } from '../experiment';
import { measureNames, optionNames, useMeasurementWords } from '../measurement.messages';

/** Plans an experiment: what is tried, what is compared, and how little is worth knowing. */
export function NewExperimentPage({ form }: { form: FormState<NewExperimentDto> }) {
  const { language } = usePage();
  const say = useMeasurementWords();
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
        <TextField form={form} name="name" label={say.name} maxLength={120} />
        <RadioField
          form={form}
          name="option"
          label={say.option}
          options={experimentOptions.map((value) => ({ value, label: optionNames[value][language] }))}
        />
        <TextField form={form} name="aValue" label={say.aValue} hint={say.valueHint} width="short" />
        <TextField form={form} name="bValue" label={say.bValue} width="short" />
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
