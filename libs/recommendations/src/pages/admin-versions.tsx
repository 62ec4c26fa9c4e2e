import { formatDateTime, formatNumber } from '@domdom/platform';
import { Confirm, Details, Table, Tag, usePage } from '@domdom/ui';
import type { SwitchRow } from '../versions/switches.repository';
import type { VersionRow } from '../versions/version';
import { useAdminWords } from './admin.messages';
import { methodName, ownFigures, rounded } from './admin-figures';

/** The versions, the newest first, with what was decided of each and the way back to those that are kept. */
export function VersionsTable({
  versions,
  liveId,
}: {
  versions: readonly VersionRow[];
  liveId: string | null;
}) {
  const { language } = usePage();
  const say = useAdminWords();
  const number = (value: number) => formatNumber(language, rounded(value, 3));
  const decisionOf = ({ decision }: VersionRow) => {
    if (!decision) return '–';
    const { difference } = decision;
    const why = say.whyOf(decision.why);
    if (!difference) return why;
    return `${why} ${say.differenceOf(number(difference.value), number(difference.low), number(difference.high))}`;
  };
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say.versions}</h2>
      <Table<VersionRow>
        caption={say.versions}
        quietCaption
        narrow="stack"
        rows={versions}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', label: say.trainedAt, cell: (row) => formatDateTime(language, row.trainedAt) },
          { key: 'method', label: say.method, cell: (row) => methodName(row.kind, language) },
          {
            key: 'learners',
            label: say.learners,
            numeric: true,
            cell: (row) => formatNumber(language, row.learners),
          },
          {
            key: 'ndcg',
            label: say.ndcg,
            numeric: true,
            cell: (row) => {
              const own = ownFigures(row);
              return own ? number(own.ndcg.value) : '–';
            },
          },
          { key: 'decision', label: say.decision, cell: decisionOf },
          {
            key: 'standing',
            label: say.standing,
            cell: (row) =>
              row.id === liveId ? (
                <Tag look="firefly">{say.inUse}</Tag>
              ) : row.standing === 'retired' ? (
                say.standingOf(row.standing)
              ) : (
                <>
                  <p>{say.standingOf(row.standing)}</p>
                  <Confirm
                    action={`/admin/recommendations/versions/${row.id}/roll-back`}
                    label={say.rollBack}
                    icon="refresh"
                    question={say.rollBackQuestion(formatDateTime(language, row.trainedAt))}
                    confirmLabel={say.rollBackNow}
                    cannotUndo={false}
                  >
                    <p>{say.rollBackAbout}</p>
                  </Confirm>
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

/** What was put to use when, and why. */
export function SwitchLog({ switches }: { switches: readonly SwitchRow[] }) {
  const { language } = usePage();
  const say = useAdminWords();
  return (
    <Details summary={say.switches}>
      <Table<SwitchRow>
        caption={say.switches}
        quietCaption
        narrow="stack"
        rows={switches}
        rowKey={(row) => row.id}
        columns={[
          { key: 'since', label: say.since, cell: (row) => formatDateTime(language, row.liveFrom) },
          {
            key: 'reason',
            label: say.reason,
            cell: (row) =>
              row.decidedByName
                ? `${say.reasonOf(row.reason)}. ${say.by(row.decidedByName)}`
                : say.reasonOf(row.reason),
          },
          {
            key: 'revision',
            label: say.revision,
            numeric: true,
            cell: (row) => formatNumber(language, row.revision),
          },
        ]}
      />
    </Details>
  );
}
