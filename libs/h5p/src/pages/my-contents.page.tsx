import { type Form as FormState, formatDateTime, formatNumber, type Paged } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  FileField,
  FilterList,
  Form,
  FormActions,
  Link,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  Tabs,
  usePage,
} from '@domdom/ui';
import type { ContentFilters, ContentSummary, KindCount, UsedIn } from '../contents/content-list.repository';
import { useH5pWords } from '../h5p.messages';
import { useOverviewWords } from '../overview/overview.messages';
import { kindName } from '../scoring';

const noun = { vi: 'bài', en: ['lesson', 'lessons'] } as const;
const base = '/teach/h5p';

const address = (filters: ContentFilters & { after?: string }) => listHref(base, filters);

function Used({ usedIn }: { usedIn: readonly UsedIn[] }) {
  const words = useH5pWords();
  const say = useOverviewWords();
  if (usedIn.length === 0) return <>{words.notUsed}</>;
  return <>{usedIn.map(({ title, open }) => `${title} (${open ? say.open : say.draft})`).join('; ')}</>;
}

function Kinds({ kinds, filters }: { kinds: readonly KindCount[]; filters: ContentFilters }) {
  const { language } = usePage();
  const words = useH5pWords();
  return (
    <FilterList
      title={words.kindColumn}
      options={kinds.map(({ library, count }) => ({
        label: kindName(library, language),
        count,
        href: address({ ...filters, kind: filters.kind === library ? undefined : library }),
        current: filters.kind === library,
      }))}
    />
  );
}

export interface MyContentsPageProps {
  contents: Paged<ContentSummary>;
  kinds: readonly KindCount[];
  filters: ContentFilters;
  upload: FormState<{ file: string }>;
}

/** What an instructor has made, what colleagues made, and the way in for packages. */
export function MyContentsPage({ contents, kinds, filters, upload }: MyContentsPageProps) {
  const { language } = usePage();
  const words = useH5pWords();
  const say = useOverviewWords();
  const theirs = filters.owner === 'colleagues';
  const searched = Boolean(filters.q || filters.kind);
  const make = (
    <ButtonLink href="/teach/h5p/new" icon="plus">
      {words.newContent}
    </ButtonLink>
  );
  const nothing = theirs
    ? { title: say.noColleagues, hint: say.noColleaguesHint, action: undefined }
    : { title: words.noContents, hint: words.noContentsHint, action: make };
  return (
    <Page
      title={words.myContents}
      lead={words.myContentsLead}
      actions={make}
      form={upload}
      wide
      unlisted
      aside={kinds.length > 1 ? <Kinds kinds={kinds} filters={filters} /> : undefined}
    >
      <Tabs
        label={say.whose}
        tabs={[
          { label: say.mine, href: base, current: !theirs },
          { label: say.colleagues, href: address({ owner: 'colleagues' }), current: theirs },
        ]}
      />
      <SearchForm
        action={base}
        label={say.find}
        value={filters.q}
        keep={{ owner: filters.owner, kind: filters.kind }}
      />
      {contents.total > 0 && <ResultCount count={contents.total} noun={noun} query={filters.q} />}
      <Table<ContentSummary>
        caption={theirs ? say.colleagues : say.mine}
        quietCaption
        narrow="stack"
        rows={contents.items}
        rowKey={(row) => row.id}
        empty={
          searched ? (
            <EmptyState
              title={say.nothingFound}
              action={<ButtonLink href={address({ owner: filters.owner })}>{say.clear}</ButtonLink>}
            >
              <p>{say.nothingFoundHint}</p>
            </EmptyState>
          ) : (
            <EmptyState title={nothing.title} action={nothing.action}>
              <p>{nothing.hint}</p>
            </EmptyState>
          )
        }
        columns={[
          {
            key: 'title',
            label: words.titleColumn,
            cell: (row) => <Link href={`${base}/${row.id}`}>{row.title}</Link>,
          },
          { key: 'kind', label: words.kindColumn, cell: (row) => kindName(row.library, language) },
          ...(theirs
            ? [{ key: 'author', label: say.author, cell: (row: ContentSummary) => row.authorName ?? '–' }]
            : []),
          { key: 'used', label: words.usedIn, cell: (row) => <Used usedIn={row.usedIn} /> },
          {
            key: 'points',
            label: words.points,
            numeric: true,
            cell: (row) => (row.maxScore === null ? '–' : formatNumber(language, row.maxScore)),
          },
          {
            key: 'updated',
            label: words.updated,
            cell: (row) => say.lastSavedBy(formatDateTime(language, row.updatedAt), row.savedBy),
          },
        ]}
      />
      <Pager next={contents.next ? address({ ...filters, after: contents.next }) : null} />
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
