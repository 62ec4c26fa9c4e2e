import { Button, ButtonLink, EmptyState, Form, HiddenField, Page, Table, usePage } from '@domdom/ui';
import type { OfferedType } from '../hub/hub.service';
import { useTypesWords } from '../types.messages';
import { here } from './types.page';

/** What the hub offers; `silence` says why there is nothing. */
export function HubPage({
  types,
  silence,
}: {
  types: readonly OfferedType[];
  silence: 'off' | 'silent' | null;
}) {
  const words = useTypesWords();
  const { language } = usePage();
  return (
    <Page
      title={words.hubTitle}
      lead={words.hubLead}
      breadcrumbs={[{ href: here, label: words.title }]}
      wide
      unlisted
    >
      <Table<OfferedType>
        caption={words.hubTitle}
        quietCaption
        narrow="stack"
        rows={types}
        rowKey={({ machineName }) => machineName}
        empty={
          <EmptyState
            title={words.hubNothing}
            action={<ButtonLink href={here}>{words.uploadTitle}</ButtonLink>}
          >
            <p>{silence === 'off' ? words.hubOff : words.hubSilent}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: words.name,
            // The hub's own words, in its language.
            cell: ({ title, summary }) => (
              <span lang={language === 'en' ? undefined : 'en'}>
                {title}
                {summary && <span class="hint"> {summary}</span>}
              </span>
            ),
          },
          { key: 'version', label: words.offered, cell: ({ version }) => version },
          { key: 'installed', label: words.have, cell: ({ installed }) => installed ?? words.notHave },
          { key: 'fetch', label: words.what, cell: (type) => <Fetch type={type} /> },
        ]}
      />
    </Page>
  );
}

function Fetch({ type }: { type: OfferedType }) {
  const words = useTypesWords();
  if (type.state === 'current') return <>{words.current}</>;
  if (type.state === 'unsupported') return <>{words.unsupported}</>;
  return (
    <Form action={`${here}/hub`} inline>
      <HiddenField name="type" value={type.machineName} />
      <Button look="secondary" small about={type.title}>
        {type.state === 'new' ? words.fetchNew : words.fetchUpdate}
      </Button>
    </Form>
  );
}
