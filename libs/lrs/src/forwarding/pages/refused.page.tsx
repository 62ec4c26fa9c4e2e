import { formatDateTime } from '@domdom/platform';
import {
  Button,
  Confirm,
  EmptyState,
  Form,
  HiddenField,
  Link,
  Page,
  Pager,
  Table,
  Tag,
  usePage,
} from '@domdom/ui';
import { useForwardingWords } from '../forwarding.messages';
import type { RefusedRow } from '../refused.repository';
import type { TargetRow } from '../targets.repository';
import { here } from './targets.page';

export interface RefusedPageProps {
  target: TargetRow;
  refused: { items: RefusedRow[]; next: string | null };
}

/** What another store did not want, with what it said. */
export function RefusedPage({ target, refused }: RefusedPageProps) {
  const say = useForwardingWords();
  const { language } = usePage();
  const own = `${here}/${target.id}`;
  return (
    <Page
      title={say.refusedTitle}
      lead={say.refusedLead(target.name)}
      breadcrumbs={[
        { label: say.title, href: here },
        { label: target.name, href: own },
      ]}
      wide
      unlisted
    >
      {refused.items.length > 0 && (
        <Form action={`${own}/refused/again-all`} inline>
          <Button look="secondary">{say.againAll}</Button>
        </Form>
      )}
      <Table
        caption={say.refusedTitle}
        quietCaption
        narrow="stack"
        rows={refused.items}
        rowKey={({ seq }) => seq}
        empty={
          <EmptyState title={say.refusedNone}>
            <p>{say.refusedNoneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'statement',
            label: say.statement,
            cell: ({ statementId }) => (
              <Link href={`/admin/lrs/statements/${target.tenantId}/${statementId}`}>
                <code>{statementId}</code>
              </Link>
            ),
          },
          {
            key: 'reason',
            label: say.reason,
            cell: ({ status, reason }) => (
              <>
                {status} {reason}
              </>
            ),
          },
          { key: 'when', label: say.when, cell: ({ refusedAt }) => formatDateTime(language, refusedAt) },
          {
            key: 'again',
            label: say.again,
            cell: ({ seq, again, statementId }) =>
              again ? (
                <Tag look="night">{say.againSoon}</Tag>
              ) : (
                <Form action={`${own}/refused/again`} inline>
                  <HiddenField name="seq" value={seq} />
                  <Button look="secondary" small about={statementId}>
                    {say.again}
                  </Button>
                </Form>
              ),
          },
          {
            key: 'drop',
            label: say.drop,
            cell: ({ seq }) => (
              <Confirm
                action={`${own}/refused/drop`}
                label={say.drop}
                question={say.dropQuestion}
                confirmLabel={say.dropNow}
                values={{ seq }}
              />
            ),
          },
        ]}
      />
      <Pager next={refused.next && `${own}/refused?after=${refused.next}`} />
    </Page>
  );
}
