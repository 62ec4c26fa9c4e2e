import { formatDateTime, formatNumber } from '@domdom/platform';
import {
  Button,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Link,
  Notice,
  Page,
  Stat,
  StatRow,
  usePage,
} from '@domdom/ui';
import { MeasurementLink } from '../measurement/pages/measurement-link';
import { learnersNeeded } from '../training/options';
import { driftLimits } from '../updates/take-in';
import { margin } from '../versions/decision';
import type { SwitchRow } from '../versions/switches.repository';
import type { VersionRow } from '../versions/version';
import { useAdminWords } from './admin.messages';
import { MethodsTable, methodName, OverTime, QualityInWords, rounded } from './admin-figures';
import { SwitchLog, VersionsTable } from './admin-versions';
import { RecipeDetails } from './recipe-details';

export interface AdminPageProps {
  versions: readonly VersionRow[];
  switches: readonly SwitchRow[];
  now: Date;
  /** Whether files of what is served cannot be read. */
  broken: boolean;
  /** People whose activity is not in the live model yet. */
  waiting: number;
  /** The job of a training that is under way. */
  trainingJob: string | null;
}

/** What is served, how good it is, what happened to it, and the ways to change it. */
export function AdminPage({ versions, switches, now, broken, waiting, trainingJob }: AdminPageProps) {
  const say = useAdminWords();
  const { assets, language } = usePage();
  const current = switches.find(({ liveFrom }) => liveFrom <= now) ?? null;
  const coming = switches.findLast(({ liveFrom }) => liveFrom > now) ?? null;
  const head = switches[0] ?? null;
  const live = versions.find(({ id }) => id === (current ?? coming)?.modelId) ?? null;
  return (
    <Page
      title={say.title}
      lead={say.lead}
      wide
      unlisted
      actions={
        <>
          <Form action="/admin/recommendations/train" inline>
            <Button icon="refresh">{say.train}</Button>
          </Form>
          <MeasurementLink />
        </>
      }
    >
      <link rel="stylesheet" href={assets.url('recommendations-admin.css')} />
      {trainingJob && (
        <Notice>
          <p>
            <Link href={`/jobs/${trainingJob}`}>{say.training}</Link>
          </p>
        </Notice>
      )}
      {broken && (
        <Notice look="warning">
          <p>{say.broken}</p>
        </Notice>
      )}
      {coming && current && (
        <Notice>
          <p>{say.soon(formatDateTime(language, coming.liveFrom))}</p>
        </Notice>
      )}
      {live ? (
        <Live live={live} since={current ?? coming} />
      ) : (
        <EmptyState title={say.none}>{say.noneNext}</EmptyState>
      )}
      <OverTime versions={versions} />
      {versions.length > 0 && <VersionsTable versions={versions} liveId={head?.modelId ?? null} />}
      {switches.length > 0 && <SwitchLog switches={switches} />}
      {live && <Technical live={live} waiting={waiting} />}
    </Page>
  );
}

function Live({ live, since }: { live: VersionRow; since: SwitchRow | null }) {
  const { language } = usePage();
  const say = useAdminWords();
  const number = (value: number) => formatNumber(language, value);
  const { evaluation, decision } = live;
  const because = [
    since && say.reasonOf(since.reason),
    since?.decidedByName && say.by(since.decidedByName),
    decision && say.whyOf(decision.why),
  ].filter((one): one is string => Boolean(one));
  return (
    <>
      {live.pinned && (
        <Notice look="warning">
          <p>{say.held}</p>
          <Form action="/admin/recommendations/let-go" inline>
            <Button look="secondary">{say.letGo}</Button>
          </Form>
        </Notice>
      )}
      {evaluation.tested === null && (
        <Notice look="warning">
          <p>{say.tooLittle(number(learnersNeeded), number(evaluation.comparable))}</p>
        </Notice>
      )}
      <QualityInWords version={live} />
      <section aria-labelledby="live">
        <h2 id="live">{say.live}</h2>
        <StatRow>
          <Stat icon="users" value={number(live.learners)} label={say.learners} />
          <Stat icon="book" value={number(live.itemCount)} label={say.items} />
          <Stat icon="check" value={number(live.interactions)} label={say.interactions} />
        </StatRow>
        <DefinitionList
          items={[
            { term: say.method, value: methodName(live.kind, language) },
            { term: say.since, value: since && formatDateTime(language, since.liveFrom) },
            { term: say.because, value: because.join('. ') },
          ]}
        />
        <p class="hint">{say.forgetting}</p>
      </section>
      <MethodsTable version={live} />
    </>
  );
}

/** How the version in use was made and changed, and what a new one has to show. */
function Technical({ live, waiting }: { live: VersionRow; waiting: number }) {
  const { language } = usePage();
  const say = useAdminWords();
  const number = (value: number) => formatNumber(language, value);
  const { evaluation, recipe } = live;
  return (
    <Details summary={say.technical}>
      <DefinitionList
        items={[
          { term: say.trainedAt, value: formatDateTime(language, live.trainedAt) },
          { term: say.seconds, value: say.secondsOf(number(rounded(live.seconds, 2))) },
        ]}
      />
      <RecipeDetails params={{ ...(recipe?.params ?? evaluation.easeOptions) }} />
      <h2>{say.drift}</h2>
      <DefinitionList
        items={[
          { term: say.changes, value: number(live.changes) },
          { term: say.forgotten, value: number(live.forgotten) },
          { term: say.waiting, value: number(waiting) },
          {
            term: say.updatedAt,
            value: live.updatedAt ? formatDateTime(language, live.updatedAt) : say.never,
          },
          {
            term: say.residual,
            value:
              live.residual <= driftLimits.residual
                ? say.exact
                : say.notExact(number(rounded(live.residual, 3))),
          },
        ]}
      />
      <h2>{say.rule}</h2>
      <p>{say.ruleOf(number(margin))}</p>
    </Details>
  );
}
