import { formatNumber, type Language } from '@domdom/platform';
import { Tag, usePage } from '@domdom/ui';
import { useForwardingWords } from '../forwarding.messages';
import { mostCounted, type TargetRow } from '../targets.repository';

/** How a target is, in one word. */
export function TargetState({ target }: { target: TargetRow }) {
  const say = useForwardingWords();
  if (target.state === 'paused') return <Tag look="brick">{say.paused}</Tag>;
  if (target.failures > 0) return <Tag look="firefly">{say.waiting}</Tag>;
  return target.behind === 0 ? <Tag look="leaf">{say.upToDate}</Tag> : <Tag look="night">{say.active}</Tag>;
}

/** How many statements are still to be looked at. */
export function Behind({ target: { behind } }: { target: TargetRow }) {
  const say = useForwardingWords();
  const { language } = usePage();
  const more = behind > mostCounted;
  const count = formatNumber(language, more ? mostCounted : behind);
  return <>{more ? say.behindMore(count) : count}</>;
}

export const spaceName = (
  { organisation, organisationEn }: Pick<TargetRow, 'organisation' | 'organisationEn'>,
  language: Language,
): string | null => (language === 'en' ? organisationEn : organisation);
