import type { Form as FormState } from '@domdom/platform';
import { Button, Form, FormActions, HiddenField, RadioField } from '@domdom/ui';
import { exportsPath } from '../pages/record-links';
import { filterTexts, type RecordFilters } from '../records/record-filters';
import type { NewExportDto } from './export.dto';
import { useExportWords } from './export.messages';

/** Asks for a file of what filters find. */
export function ExportForm({ form, filters }: { form: FormState<NewExportDto>; filters: RecordFilters }) {
  const say = useExportWords();
  return (
    <Form action={exportsPath} form={form}>
      {filterTexts(filters).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <p class="hint">{say.takeHint}</p>
      <RadioField
        form={form}
        name="format"
        label={say.format}
        options={[
          { value: 'csv', label: say.csv, hint: say.csvHint },
          { value: 'jsonl', label: say.jsonl, hint: say.jsonlHint },
        ]}
      />
      <FormActions>
        <Button icon="download">{say.takeNow}</Button>
      </FormActions>
    </Form>
  );
}
