import { sizeWords } from '@domdom/courses';
import { formatWeekdayTime } from '@domdom/platform';
import { Confirm, Link, Table, usePage } from '@domdom/ui';
import type { SessionView } from '../../class-view';
import { materialKindLabels, useAfterWords } from '../after.messages';
import { type Material, materialPath } from '../material';

export interface MaterialListProps {
  classId: string;
  materials: readonly Material[];
  sessions: readonly SessionView[];
  /** With buttons to remove them. */
  editable?: boolean;
}

function MaterialLink({ classId, material }: { classId: string; material: Material }) {
  const { language } = usePage();
  const say = useAfterWords();
  const href = materialPath(classId, material);
  if (!href) return <>{say.gone}</>;
  if (material.kind === 'file') {
    return (
      <Link href={href} asIs icon="download" download label={`${say.download}: ${material.title}`}>
        {say.download} ({sizeWords(language, material.bytes ?? 0)})
      </Link>
    );
  }
  const words = material.kind === 'link' ? say.openLink : say.openLesson;
  return (
    <Link
      href={href}
      external={material.kind === 'link'}
      icon="arrow-right"
      label={`${words}: ${material.title}`}
    >
      {words}
    </Link>
  );
}

/** What people take home, with the session it is from. */
export function MaterialList({ classId, materials, sessions, editable }: MaterialListProps) {
  const { language } = usePage();
  const say = useAfterWords();
  const starts = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]));
  const sessionOf = ({ sessionId }: Material) => {
    const startsAt = sessionId ? starts.get(sessionId) : undefined;
    return startsAt ? formatWeekdayTime(language, startsAt) : say.wholeClass;
  };
  return (
    <Table
      caption={say.materials}
      quietCaption
      narrow="stack"
      rows={materials}
      rowKey={({ id }) => id}
      empty={<p>{say.noMaterials}</p>}
      columns={[
        { key: 'title', label: say.materialTitle, cell: ({ title }) => title },
        { key: 'kind', label: say.kind, cell: ({ kind }) => materialKindLabels[language][kind] },
        { key: 'session', label: say.forSession, cell: sessionOf },
        {
          key: 'open',
          label: say.openLink,
          cell: (material) => <MaterialLink classId={classId} material={material} />,
        },
        ...(editable
          ? [
              {
                key: 'remove',
                label: say.remove,
                cell: ({ id, title }: Material) => (
                  <Confirm
                    action={`/organise/classes/${classId}/after/materials/${id}/remove`}
                    label={say.remove}
                    question={say.removeQuestion}
                    confirmLabel={`${say.remove}: ${title}`}
                    icon="trash"
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
