import { Icon, usePage } from '@domdom/ui';
import { spokenReasons } from '../domain/terms';
import { reasonWords } from '../reasons.messages';
import { useRecommendationsWords } from '../recommendations.messages';
import type { Reason } from '../recommended';

export function InWords({ reason }: { reason: Omit<Reason, 'share'> }) {
  const { before, name, after } = reasonWords(usePage().language, reason as Reason);
  return (
    <>
      {before}
      <strong>{name}</strong>
      {after}
    </>
  );
}

/** Why something is recommended: the two strongest reasons that do not say the same, each in a sentence. */
export function ReasonLine({ reasons }: { reasons: readonly Reason[] }) {
  const say = useRecommendationsWords();
  const [first, second] = spokenReasons(reasons);
  return (
    <p class="hint because">
      <Icon name="lightbulb" /> {first ? <InWords reason={first} /> : say.open}
      {second && (
        <>
          {' · '}
          <InWords reason={second} />
        </>
      )}
    </p>
  );
}
