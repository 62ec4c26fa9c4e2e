import type { CourseView } from '@domdom/courses';
import { formatDateTime, formatNumber } from '@domdom/platform';
import { ButtonLink, EmptyState, Link, Page, SearchForm, Table, usePage } from '@domdom/ui';
import { useBatchWords } from '../batch.messages';
import type { BatchRow } from '../batches/batches.repository';
import { enrolmentStatusNames } from '../enrolments.messages';
import type { Candidate } from '../on-behalf/on-behalf.repository';

export interface EnrolOthersProps {
  course: CourseView;
  query: string;
  found: readonly Candidate[];
  batches: readonly BatchRow[];
}

/** Where an official enrols others in a course: one, from a list, a whole unit. */
export function EnrolOthersPage({ course, query, found, batches }: EnrolOthersProps) {
  const { language } = usePage();
  const say = useBatchWords();
  const base = `/organise/courses/${course.id}`;
  const inside = ({ status }: Candidate) => status && status !== 'withdrawn' && status !== 'expired';
  const unknown = (
    <ButtonLink href={`${base}/add`} look="secondary" icon="plus">
      {say.newPerson}
    </ButtonLink>
  );
  return (
    <Page
      title={say.titleOf(course.title)}
      heading={say.title}
      lead={course.title}
      breadcrumbs={[
        { label: say.courses, href: '/courses' },
        { label: course.title, href: `/courses/${course.slug}` },
      ]}
      unlisted
    >
      <h2>{say.one}</h2>
      <SearchForm action={base} value={query} label={say.search} />
      {query !== '' && (
        <Table
          caption={say.found}
          quietCaption
          narrow="stack"
          rows={found}
          rowKey={(person) => person.id}
          empty={<EmptyState title={say.nobody} />}
          columns={[
            { key: 'name', label: say.name, cell: (person) => person.name },
            { key: 'year', label: say.birthYear, cell: (person) => person.birthYear ?? '–' },
            { key: 'home', label: say.home, cell: (person) => person.homeName ?? '–' },
            {
              key: 'state',
              label: say.state,
              cell: (person) =>
                person.status && inside(person) ? (
                  enrolmentStatusNames[person.status][language]
                ) : (
                  <ButtonLink href={`${base}/add?personId=${person.id}`} small about={person.name}>
                    {say.enrol}
                  </ButtonLink>
                ),
            },
          ]}
        />
      )}
      <p>{unknown}</p>
      <h2>{say.many}</h2>
      <div class="actions">
        <ButtonLink href={`${base}/file`} look="secondary" icon="upload">
          {say.fileLink}
        </ButtonLink>
        <ButtonLink href={`${base}/unit`} look="secondary" icon="unit">
          {say.unitLink}
        </ButtonLink>
        {course.status === 'published' && (
          <ButtonLink href={`${base}/likely`} look="secondary" icon="firefly">
            {say.likelyLink}
          </ButtonLink>
        )}
      </div>
      {batches.length > 0 && (
        <>
          <h2>{say.batches}</h2>
          <Table
            caption={say.batches}
            quietCaption
            narrow="stack"
            rows={batches}
            rowKey={(batch) => batch.id}
            columns={[
              {
                key: 'what',
                label: say.report,
                cell: (batch) => (
                  <Link href={`${base}/batches/${batch.id}`}>
                    {batch.kind === 'file'
                      ? say.batchOfFile(batch.fileName ?? '')
                      : say.batchOfUnit(batch.unitName)}
                  </Link>
                ),
              },
              { key: 'when', label: say.when, cell: (batch) => formatDateTime(language, batch.createdAt) },
              {
                key: 'people',
                label: say.people,
                numeric: true,
                cell: (batch) => formatNumber(language, batch.total),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
