import { formatNumber, formatPercent } from '@domdom/platform';
import { ButtonLink, Notice, Page, Tabs, Tag, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import type { Content } from '../../contents/contents.repository';
import { useH5pWords } from '../../h5p.messages';
import { outcomeWords, useAttemptWords } from '../attempts.messages';
import type { AttemptLine } from '../results.repository';

export const resultsPath = (id: string) => `/teach/h5p/${id}/results`;
type View = 'attempts' | 'questions' | 'learners';

/** What the pages about the results of one content have in common. */
export function ResultsFrame(props: {
  content: Content;
  view: View;
  /** Whether the portal knows how many points there are. */
  verified: boolean;
  children: ComponentChildren;
}) {
  const { content, view, verified } = props;
  const words = useAttemptWords();
  const base = resultsPath(content.id);
  return (
    <Page
      title={words.results}
      breadcrumbs={[
        { href: '/teach/h5p', label: useH5pWords().myContents },
        { href: `/teach/h5p/${content.id}`, label: content.title },
      ]}
      actions={
        <ButtonLink href={`/teach/h5p/${content.id}/grading`} look="secondary" small>
          {words.grading}
        </ButtonLink>
      }
      wide
      unlisted
    >
      <Tabs
        label={words.tabs}
        tabs={[
          { label: words.attempts, href: base, current: view === 'attempts' },
          { label: words.questions, href: `${base}/questions`, current: view === 'questions' },
          { label: words.learners, href: `${base}/learners`, current: view === 'learners' },
        ]}
      />
      {!verified && (
        <Notice look="warning">
          <p>{words.selfReported}</p>
        </Notice>
      )}
      {props.children}
    </Page>
  );
}

/** Points of points. */
export function usePoints() {
  const { language } = usePage();
  const hundredth = (value: number) => formatNumber(language, Math.round(value * 100) / 100);
  return (score: number | null, max: number | null) =>
    score === null || max === null ? '–' : `${hundredth(score)}/${hundredth(max)}`;
}
export function useShare() {
  const { language } = usePage();
  return (share: number | null) => (share === null ? '–' : formatPercent(language, share));
}

/** How an attempt stands, in one word. */
export function Outcome({ attempt }: { attempt: AttemptLine }) {
  const words = outcomeWords[usePage().language];
  if (attempt.decision === 'set-aside') return <Tag>{words['set-aside']}</Tag>;
  if (!attempt.finishedAt) return <Tag>{words.open}</Tag>;
  if (!attempt.counted) return <Tag look="brick">{words.flagged}</Tag>;
  return attempt.passed ? (
    <Tag look="leaf">{words.passed}</Tag>
  ) : (
    <Tag look="firefly">{words['not-passed']}</Tag>
  );
}
