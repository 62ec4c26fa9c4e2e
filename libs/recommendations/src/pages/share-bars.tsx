import { formatPercent } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { useKnownWords } from '../known.messages';
import type { SaidShares } from '../recommended';
import { InWords } from './reason-line';

function Bar({ share, children, lowers }: { share: number; children: ComponentChildren; lowers?: boolean }) {
  const { language } = usePage();
  const say = useKnownWords();
  return (
    <div>
      <p>
        <span>{children}</span>
        <strong>{Math.abs(share) < 0.005 ? say.hardly : formatPercent(language, Math.abs(share))}</strong>
      </p>
      <svg width="100%" height="14" aria-hidden="true">
        <rect class="track" width="100%" height="14" rx="7" />
        <rect
          class={lowers ? 'bar short' : 'bar'}
          width={`${Math.min(100, Math.abs(share) * 100)}%`}
          height="14"
          rx="7"
        />
      </svg>
    </div>
  );
}

/** All that a score is made of, as bars that add up to the whole. */
export function ShareBars({ shares: { raises, small, lowers } }: { shares: SaidShares }) {
  const { language } = usePage();
  const say = useKnownWords();
  return (
    <div class="shares">
      <h2>{say.speaksFor}</h2>
      <div class="bars">
        {raises.map(({ term, course, share }, at) => (
          <Bar key={at} share={share}>
            <InWords reason={{ ...term, course }} />
          </Bar>
        ))}
        {small > 0 && <Bar share={small}>{say.small}</Bar>}
        <p class="whole">
          <span>{say.whole}</span>
          <span>{formatPercent(language, 1)}</span>
        </p>
      </div>
      {lowers.length > 0 && (
        <>
          <h2>{say.speaksAgainst}</h2>
          <p class="hint">{say.against}</p>
          <div class="bars">
            {lowers.map(({ term, course, share }, at) => (
              <Bar key={at} share={share} lowers>
                <InWords reason={{ ...term, course }} />
              </Bar>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
