import type { InteractionMatrix } from '../data/interaction-matrix';
import { seededRng } from '../random';
import { lastOutSplit } from './last-out-split';
import { type Split, type StrongSplitOptions, strongSplit } from './split';
import { timeSplit } from './time-split';

/** How data is divided: learners never seen, each learner's last item, or what came after a moment. */
export const protocols = ['strong', 'last', 'time'] as const;
export type Protocol = (typeof protocols)[number];

export interface ProtocolOptions extends Omit<StrongSplitOptions, 'rng'> {
  readonly protocol?: Protocol;
  readonly seed: number;
}

/** Strong generalisation unless said. Throws what the chosen split throws. */
export function splitBy(matrix: InteractionMatrix, options: ProtocolOptions): Split {
  const rng = seededRng(options.seed);
  if (options.protocol === 'last') return lastOutSplit(matrix, { rng });
  return options.protocol === 'time' ? timeSplit(matrix, options) : strongSplit(matrix, { ...options, rng });
}
