import { formatDate, type Paged } from '@domdom/platform';
import {
  ButtonLink,
  EmptyState,
  FilterList,
  Link,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  usePage,
} from '@domdom/ui';
import type { GroupCount, QuestionFilters, QuestionSummary } from '../bank/questions.repository';
import { useBankWords } from '../bank.messages';
import { questionKinds } from '../domain/question';
import { kindWords, questionNoun } from '../quizzes.messages';

export interface BankGroups {
  categories: GroupCount[];
  tags: GroupCount[];
}

/** The address of the bank with some filters. */
export function bankAddress(
  base: string,
  filters: QuestionFilters,
  change: Partial<QuestionFilters> = {},
): string {
  return listHref(base, { ...filters, ...change });
}

/** Filters by link, beside a list of questions. */
export function BankFilters({
  base,
  filters,
  groups,
}: {
  base: string;
  filters: QuestionFilters;
  groups: BankGroups;
}) {
  const { language } = usePage();
  const words = useBankWords();
  const toggle = (change: Partial<QuestionFilters>, on: boolean) =>
    bankAddress(
      base,
      filters,
      on ? Object.fromEntries(Object.keys(change).map((key) => [key, undefined])) : change,
    );
  return (
    <>
      <FilterList
        title={words.kind}
        options={questionKinds.map((kind) => ({
          label: kindWords[language][kind].name,
          href: toggle({ kind }, filters.kind === kind),
          current: filters.kind === kind,
        }))}
      />
      {groups.categories.length > 0 && (
        <FilterList
          title={words.categories}
          options={groups.categories.slice(0, 40).map(({ name, count }) => ({
            label: name,
            count,
            href: toggle({ category: name }, filters.category === name),
            current: filters.category === name,
          }))}
        />
      )}
      {groups.tags.length > 0 && (
        <FilterList
          title={words.tags}
          options={groups.tags.map(({ name, count }) => ({
            label: name,
            count,
            href: toggle({ tag: name }, filters.tag === name),
            current: filters.tag === name,
          }))}
        />
      )}
      <FilterList
        title={words.owner}
        options={[
          {
            label: words.onlyMine,
            href: toggle({ mine: true }, Boolean(filters.mine)),
            current: Boolean(filters.mine),
          },
        ]}
      />
    </>
  );
}

/** The question bank: search, filters by link, and the ways to put something in. */
export function BankPage({
  found,
  filters,
  groups,
}: {
  found: Paged<QuestionSummary>;
  filters: QuestionFilters;
  groups: BankGroups;
}) {
  const { language } = usePage();
  const words = useBankWords();
  const base = '/teach/questions';
  const filtered = Object.values(filters).some(Boolean);
  const make = (
    <>
      <ButtonLink href="/teach/questions/new" icon="plus">
        {words.newQuestion}
      </ButtonLink>
      <ButtonLink href="/teach/questions/import" look="secondary" icon="upload">
        {words.importQuestions}
      </ButtonLink>
      <ButtonLink href="/teach/quizzes" look="quiet" icon="list">
        {words.quizzes}
      </ButtonLink>
    </>
  );
  const inCategory = filters.category ? `?${new URLSearchParams({ category: filters.category })}` : '';
  return (
    <Page
      title={words.bank}
      lead={words.bankLead}
      actions={make}
      wide
      unlisted
      aside={<BankFilters base={base} filters={filters} groups={groups} />}
    >
      <SearchForm
        action={base}
        label={words.find}
        value={filters.q}
        keep={{
          kind: filters.kind,
          category: filters.category,
          tag: filters.tag,
          mine: filters.mine ? 'true' : undefined,
        }}
      />
      {found.total > 0 && <ResultCount count={found.total} noun={questionNoun} query={filters.q} />}
      <Table<QuestionSummary>
        caption={words.bank}
        quietCaption
        narrow="stack"
        rows={found.items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={filtered ? words.nothingFound : words.noQuestions}
            action={filtered ? <ButtonLink href={base}>{words.clear}</ButtonLink> : undefined}
          >
            <p>{filtered ? words.nothingFoundHint : words.noQuestionsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: words.title,
            cell: (row) => <Link href={`${base}/${row.id}`}>{row.title}</Link>,
          },
          { key: 'kind', label: words.kind, cell: (row) => kindWords[language][row.kind].name },
          { key: 'category', label: words.category, cell: (row) => row.category || '–' },
          { key: 'tags', label: words.tags, cell: (row) => row.tags.join(', ') || '–' },
          { key: 'unit', label: words.unit, cell: (row) => row.unitName },
          { key: 'updated', label: words.updated, cell: (row) => formatDate(language, row.updatedAt) },
        ]}
      />
      <Pager next={found.next && listHref(base, { ...filters, after: found.next })} />
      {found.total > 0 && (
        <p class="actions">
          <Link href={`${base}/gift/download${inCategory}`} asIs download icon="download">
            {words.downloadGift}
          </Link>
          <Link href={`${base}/qti/download${inCategory}`} asIs download icon="download">
            {words.downloadQti}
          </Link>
        </p>
      )}
    </Page>
  );
}

/** Which kind of question to write. */
export function KindsPage() {
  const { language } = usePage();
  const words = useBankWords();
  return (
    <Page title={words.chooseKind} breadcrumbs={[{ label: words.bank, href: '/teach/questions' }]} unlisted>
      <ul>
        {questionKinds.map((kind) => (
          <li key={kind}>
            <p>
              <Link href={`/teach/questions/new/${kind}`}>{kindWords[language][kind].name}</Link>
              <br />
              <span class="hint">{kindWords[language][kind].hint}</span>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
