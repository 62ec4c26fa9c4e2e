import { type Form as FormState, formatDate, formatDateTime, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  Details,
  Form,
  FormActions,
  Notice,
  Page,
  ProgressBar,
  usePage,
} from '@domdom/ui';
import type { AccessDto } from '../dto/forwarding.dto';
import { forwardingWords, useForwardingWords, useWhyWords } from '../forwarding.messages';
import { mostCounted, type TargetRow } from '../targets.repository';
import type { Connection } from '../targets.service';
import { AccessFields } from './target-fields';
import { Behind, spaceName, TargetState } from './target-state';
import { here } from './targets.page';

export interface TargetPageProps {
  target: TargetRow;
  access: FormState<AccessDto>;
  /** What a try of the connection just said. */
  connection?: Connection;
}

/** One place that records are forwarded to: how far it is, and what can be done. */
export function TargetPage({ target, access, connection }: TargetPageProps) {
  const say = useForwardingWords();
  const why = useWhyWords();
  const { language } = usePage();
  const { id, name, lookedAt, behind } = target;
  const own = `${here}/${id}`;
  return (
    <Page title={name} breadcrumbs={[{ label: say.title, href: here }]} form={access} unlisted>
      {connection && <Tried connection={connection} />}
      {target.state === 'paused' && (
        <Notice look="warning" title={say.paused}>
          <p>{target.pausedBecause && why[target.pausedBecause]}</p>
        </Notice>
      )}
      {behind <= mostCounted && (
        <ProgressBar share={behind === 0 ? 1 : lookedAt / (lookedAt + behind)} label={say.progress} />
      )}
      <p class="hint">{say.reload}</p>
      <DefinitionList
        items={[
          { term: say.state, value: <TargetState target={target} /> },
          { term: say.sent, value: formatNumber(language, target.sent) },
          { term: say.behind, value: <Behind target={target} /> },
          {
            term: say.refused,
            value: say.refusedCount(formatNumber(language, target.refused)),
            action: (
              <ButtonLink href={`${own}/refused`} look="secondary" small about={say.refused}>
                {say.open}
              </ButtonLink>
            ),
          },
          { term: say.lastSent, value: target.lastSentAt && formatDateTime(language, target.lastSentAt) },
          { term: say.lastError, value: target.lastError && <LastError target={target} /> },
          {
            term: say.nextTry,
            value:
              target.state === 'active' && target.failures > 0
                ? `${formatDateTime(language, target.nextTryAt)} (${say.failures(target.failures)})`
                : null,
          },
          { term: say.address, value: <code>{target.endpoint}</code> },
          { term: say.version, value: `xAPI ${target.version}` },
          { term: say.organisation, value: spaceName(target, language) ?? say.portalItself },
          { term: say.filters, value: filtersOf(target, language) },
        ]}
      />
      <div class="actions">
        <Form action={`${own}/try`} inline>
          <Button look="secondary">{say.tryOut}</Button>
        </Form>
        {target.state === 'active' ? (
          <Form action={`${own}/pause`} inline>
            <Button look="secondary">{say.pause}</Button>
          </Form>
        ) : (
          <Form action={`${own}/resume`} inline>
            <Button>{say.resume}</Button>
          </Form>
        )}
      </div>
      <Details summary={say.changeAccess} open={access.problems.length > 0}>
        <Form action={`${own}/access`} form={access}>
          <AccessFields form={access} />
          <FormActions>
            <Button>{say.saveAccess}</Button>
          </FormActions>
        </Form>
      </Details>
      <Confirm
        action={`${own}/end`}
        label={say.end}
        question={say.endQuestion(name)}
        confirmLabel={say.endNow}
      />
    </Page>
  );
}

function Tried({ connection }: { connection: Connection }) {
  const say = useForwardingWords();
  const why = useWhyWords();
  if (connection.kind === 'works') {
    return (
      <Notice look="success">
        <p>{say.tryWorks}</p>
      </Notice>
    );
  }
  const words =
    connection.kind === 'may-not-read'
      ? say.tryMayNotRead
      : say.tryFails(why[connection.code], connection.detail);
  return (
    <Notice look="warning">
      <p>{words}</p>
    </Notice>
  );
}

function LastError({ target: { lastError, lastErrorDetail, lastErrorAt } }: { target: TargetRow }) {
  const why = useWhyWords();
  const { language } = usePage();
  return (
    <>
      {lastError && why[lastError]} {lastErrorDetail && <code>{lastErrorDetail}</code>}{' '}
      {lastErrorAt && formatDateTime(language, lastErrorAt)}
    </>
  );
}

function filtersOf({ verbs, activity, since }: TargetRow, language: 'vi' | 'en') {
  const say = forwardingWords[language];
  const parts = [...verbs, ...(activity ? [activity] : [])];
  if (parts.length === 0 && !since) return say.everything;
  return (
    <>
      {parts.map((part) => (
        <div key={part}>
          <code>{part}</code>
        </div>
      ))}
      {since && say.sinceDay(formatDate(language, since))}
    </>
  );
}
