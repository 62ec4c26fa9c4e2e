import { formatDateTime } from '@domdom/platform';
import { ButtonLink, EmptyState, Link, Notice, Page, Pager, Table, usePage } from '@domdom/ui';
import { useErasingWords } from '../erasing/erasing.messages';
import { useLrsWords } from '../lrs.messages';
import type { RecordsPage } from '../records/records.service';
import { objectName, quoted } from '../records/told-statement';
import { ResultOf } from './result-of';

/** A person's own learning record, in plain words. */
export function RecordPage({ records, agreed }: { records: RecordsPage; agreed: boolean }) {
  const say = useLrsWords();
  const erasing = useErasingWords();
  const { language } = usePage();
  return (
    <Page title={say.record} lead={say.recordLead} unlisted>
      <p>
        <Link href="/certificates/record" icon="certificate">
          {say.toWholeRecord}
        </Link>
      </p>
      {!agreed && (
        <Notice>
          <p>
            {say.recordConsent} <Link href="/account">{say.toAccount}</Link>
          </p>
        </Notice>
      )}
      <Table
        caption={say.record}
        quietCaption
        narrow="stack"
        rows={records.items}
        rowKey={(told) => told.seq}
        empty={
          <EmptyState
            title={say.recordEmpty}
            action={<ButtonLink href="/courses">{say.findCourse}</ButtonLink>}
          >
            <p>{say.recordEmptyHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            label: say.what,
            cell: (told) => (
              <>
                {say.youDid(told.did, objectName(told))}
                {told.partOf && <> {say.partOf(quoted(told.partOf))}</>}
              </>
            ),
          },
          { key: 'result', label: say.result, cell: (told) => <ResultOf told={told} /> },
          { key: 'when', label: say.when, cell: (told) => formatDateTime(language, told.at) },
        ]}
      />
      <Pager next={records.next && `/record?before=${records.next}`} />
      <p>
        <Link href="/record/erase">{erasing.toMine}</Link>
      </p>
    </Page>
  );
}
