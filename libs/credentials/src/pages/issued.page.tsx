import { OwnTitle } from '@domdom/courses';
import { formatDate, type Paged } from '@domdom/platform';
import {
  ButtonLink,
  EmptyState,
  FilterList,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  Tag,
  usePage,
} from '@domdom/ui';
import type { CertificateView, IssuedFilters } from '../certificates.repository';
import { certificateNoun, useCredentialsWords } from '../credentials.messages';

const base = '/certificates/issued';

/** The certificates of an official's units, found by any word, by link. */
export function IssuedPage({ found, filters }: { found: Paged<CertificateView>; filters: IssuedFilters }) {
  const { language } = usePage();
  const say = useCredentialsWords();
  const { items, total, next } = found;
  const address = (start: string, change: Record<string, string | undefined>) =>
    listHref(start, { ...filters, ...change });
  const choice = <K extends 'kind' | 'state'>(
    name: K,
    value: NonNullable<IssuedFilters[K]>,
    label: string,
  ) => ({
    label,
    href: address(base, { [name]: filters[name] === value ? undefined : value }),
    current: filters[name] === value,
  });
  return (
    <Page
      title={say.issued}
      lead={say.issuedLead}
      unlisted
      wide
      aside={
        <>
          <FilterList
            title={say.kind}
            options={[choice('kind', 'course', say.ofCourses), choice('kind', 'programme', say.ofProgrammes)]}
            clearHref={filters.kind && address(base, { kind: undefined })}
          />
          <FilterList
            title={say.state}
            options={[choice('state', 'valid', say.validTag), choice('state', 'revoked', say.revokedTag)]}
            clearHref={filters.state && address(base, { state: undefined })}
          />
        </>
      }
    >
      <SearchForm
        action={base}
        label={say.findIssued}
        value={filters.q}
        keep={{ kind: filters.kind, state: filters.state }}
      />
      <ResultCount count={total} noun={certificateNoun} query={filters.q} />
      <Table
        caption={say.issued}
        quietCaption
        narrow="stack"
        rows={items}
        rowKey={(row) => row.id}
        csvHref={total > 0 ? address(`${base}.csv`, {}) : undefined}
        columns={[
          { key: 'name', label: say.name, cell: (row) => row.fullName },
          { key: 'title', label: say.title, cell: (row) => <OwnTitle of={row} /> },
          { key: 'number', label: say.number, cell: (row) => row.number },
          { key: 'day', label: say.day, cell: (row) => formatDate(language, row.issuedAt) },
          {
            key: 'state',
            label: say.state,
            cell: (row) =>
              row.revokedAt ? (
                <>
                  <Tag look="brick">{say.revokedTag}</Tag> {row.revokeReason}
                </>
              ) : (
                <Tag look="leaf">{say.validTag}</Tag>
              ),
          },
          {
            key: 'open',
            label: say.open,
            cell: (row) => (
              <ButtonLink href={`/verify/${row.verifyCode}`} look="secondary" small about={row.fullName}>
                {say.open}
              </ButtonLink>
            ),
          },
        ]}
        empty={
          <EmptyState title={say.noIssued} action={<ButtonLink href={base}>{say.seeAllIssued}</ButtonLink>}>
            <p>{say.noIssuedHelp}</p>
          </EmptyState>
        }
      />
      <Pager next={next && address(base, { after: next })} />
    </Page>
  );
}
