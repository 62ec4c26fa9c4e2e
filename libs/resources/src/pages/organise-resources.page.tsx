import { ButtonLink, EmptyState, Link, Page, Table, Tag, type TagLook, usePage } from '@domdom/ui';
import type { ResourceCard, ResourceStatus } from '../domain/resource';
import { kindNames, statusNames, useResourceWords } from '../resources.messages';

const looks: Record<ResourceStatus, TagLook> = { draft: 'firefly', published: 'leaf', withdrawn: 'plain' };

export function ResourceStatusTag({ status }: { status: ResourceStatus }) {
  const { language } = usePage();
  return <Tag look={looks[status]}>{statusNames[status][language]}</Tag>;
}

/** The resources that somebody may edit. */
export function OrganiseResourcesPage({ resources }: { resources: readonly ResourceCard[] }) {
  const { language } = usePage();
  const say = useResourceWords();
  const add = (
    <ButtonLink href="/organise/resources/new" icon="plus">
      {say.add}
    </ButtonLink>
  );
  return (
    <Page title={say.mine} lead={say.mineLead} unlisted actions={resources.length > 0 && add}>
      {resources.length === 0 ? (
        <EmptyState title={say.none} action={add}>
          <p>{say.noneHelp}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say.mine}
          quietCaption
          narrow="stack"
          rows={resources}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              label: say.resource,
              cell: ({ id, title }) => <Link href={`/organise/resources/${id}`}>{title}</Link>,
            },
            { key: 'kind', label: say.kinds, cell: ({ kind }) => kindNames[kind][language] },
            { key: 'status', label: say.state, cell: ({ status }) => <ResourceStatusTag status={status} /> },
            { key: 'unit', label: say.from, cell: ({ unitName }) => unitName },
          ]}
        />
      )}
    </Page>
  );
}
