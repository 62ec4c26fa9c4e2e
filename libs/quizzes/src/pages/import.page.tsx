import { errorWords, type Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  FileField,
  Form,
  FormActions,
  Notice,
  Page,
  RadioField,
  SelectField,
  Table,
  TextField,
  usePage,
} from '@domdom/ui';
import { useBankWords } from '../bank.messages';
import type { ImportProblem } from '../domain/import-problem';
import type { ImportFormDto } from '../dto/quizzes.dto';
import type { Imported } from '../transfer.service';

export type ImportForm = ImportFormDto & { file?: string };

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const { language } = usePage();
  const words = useBankWords();
  const inText = problems.every(({ entry }) => entry === null);
  return (
    <Table<ImportProblem>
      caption={words.problems}
      narrow="stack"
      rows={problems}
      rowKey={(row) => `${row.line}-${row.entry}-${row.code}`}
      columns={[
        inText
          ? { key: 'where', label: words.line, numeric: true, cell: (row: ImportProblem) => row.line ?? '–' }
          : { key: 'where', label: words.entry, cell: (row: ImportProblem) => row.entry ?? '–' },
        { key: 'why', label: words.whatIsWrong, cell: (row) => errorWords(language, row.code, row.params) },
      ]}
    />
  );
}

/** Questions from a file, and what is wrong with those that were not taken. */
export function ImportPage({
  form,
  units,
  imported,
}: {
  form: FormState<ImportForm>;
  units: readonly { id: string; name: string }[];
  imported: Imported | null;
}) {
  const words = useBankWords();
  const taken = imported ? imported.ids.length : 0;
  return (
    <Page
      title={words.importTitle}
      lead={words.importLead}
      breadcrumbs={[{ label: words.bank, href: '/teach/questions' }]}
      form={form}
      unlisted
    >
      {imported && (
        <>
          <Notice look={taken > 0 ? 'success' : 'warning'}>
            <p>
              {taken > 0
                ? words.imported(taken, imported.problems.length)
                : words.notImported(imported.readable, imported.problems.length)}
            </p>
          </Notice>
          <Problems problems={imported.problems.slice(0, 200)} />
        </>
      )}
      <Form action="/teach/questions/import" form={form} multipart>
        <FileField
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          limit="4 MB"
          accept=".txt,.gift,.zip,text/plain,application/zip"
        />
        <CheckboxField form={form} name="takeGood" label={words.takeGood} hint={words.takeGoodHint} />
        <TextField form={form} name="category" label={words.categoryDefault} maxLength={200} optional />
        <SelectField
          form={form}
          name="unitId"
          label={words.unitLabel}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          blank={units.length > 1 ? undefined : null}
        />
        <RadioField
          form={form}
          name="shared"
          label={words.sharedLabel}
          options={[
            { value: 'true', label: words.sharedYes },
            { value: 'false', label: words.sharedNo },
          ]}
        />
        <FormActions>
          <Button icon="upload">{words.importButton}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
