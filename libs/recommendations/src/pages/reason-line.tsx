import { formatPercent } from '@domdom/platform';
import { Details, Icon, usePage } from '@domdom/ui';
import { reasonWords, useRecommendationsWords } from '../recommendations.messages';
import type { Reason } from '../recommendations.service';

function InWords({ reason }: { reason: Reason }) {
  const { before, name, after } = reasonWords(usePage().language, reason);
  return (
    <>
      {before}
      <strong>{name}</strong>
      {after}
    </>
  );
}

/** Why something is recommended, in a sentence. */
export function ReasonLine({ reasons }: { reasons: readonly Reason[] }) {
  const say = useRecommendationsWords();
  const [first] = reasons;
  return (
    <p class="hint">
      <Icon name="lightbulb" /> {first ? <InWords reason={first} /> : say.open}
    </p>
  );
}

/** All reasons with the share of each; only where there is more to say than the sentence says. */
export function AllReasons({ reasons }: { reasons: readonly Reason[] }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  if (reasons.length < 2) return null;
  return (
    <Details summary={say.why}>
      <p>{say.whyTitle}</p>
      <ul>
        {reasons.map((reason, index) => (
          <li key={index}>
            <InWords reason={reason} /> ({formatPercent(language, reason.share)})
          </li>
        ))}
      </ul>
    </Details>
  );
}
