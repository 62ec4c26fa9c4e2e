import { type Form as FormState, formatDateTime, formatNumber, type Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  FileField,
  Form,
  FormActions,
  Link,
  Page,
  Pager,
  ResultCount,
  Table,
  usePage,
} from '@domdom/ui';
import type { ContentSummary } from '../contents/contents.repository';
import { useH5pWords } from '../h5p.messages';
import { kindName } from '../scoring';

const noun = { vi: 'bài', en: ['lesson', 'lessons'] } as const;

/** What an instructor has made, and the way in for packages. */
export function MyContentsPage({
  contents,
  upload,
}: {
  contents: Paged<ContentSummary>;
  upload: FormState<{ file: string }>;
}) {
  const { language } = usePage();
  const words = useH5pWords();
  const make = (
    <ButtonLink href="/teach/h5p/new" icon="plus">
      {words.newContent}
    </ButtonLink>
  );
  return (
    <Page title={words.myContents} lead={words.myContentsLead} actions={make} form={upload} wide unlisted>
      {contents.total > 0 && <ResultCount count={contents.total} noun={noun} />}
      <Table<ContentSummary>
        caption={words.myContents}
        quietCaption
        narrow="stack"
        rows={contents.items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={words.noContents} action={make}>
            <p>{words.noContentsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: words.titleColumn,
            cell: (row) => <Link href={`/teach/h5p/${row.id}/edit`}>{row.title}</Link>,
          },
          { key: 'kind', label: words.kindColumn, cell: (row) => kindName(row.library, language) },
          {
            key: 'used',
            label: words.usedIn,
            cell: (row) => row.lessonTitles.join('; ') || words.notUsed,
          },
          {
            key: 'points',
            label: words.points,
            numeric: true,
            cell: (row) => (row.maxScore === null ? '–' : formatNumber(language, row.maxScore)),
          },
          { key: 'updated', label: words.updated, cell: (row) => formatDateTime(language, row.updatedAt) },
          {
            key: 'results',
            label: words.results,
            cell: (row) => (
              <Link href={`/teach/h5p/${row.id}/results`} icon="chart">
                {words.results}
                <span class="unseen"> {row.title}</span>
              </Link>
            ),
          },
        ]}
      />
      <Pager next={contents.next ? `/teach/h5p?after=${encodeURIComponent(contents.next)}` : null} />
      <h2>{words.importTitle}</h2>
      <Form action="/teach/h5p/import" form={upload} multipart>
        <FileField form={upload} name="file" label={words.importFile} hint={words.importHint} accept=".h5p" />
        <FormActions>
          <Button look="secondary">{words.importButton}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
