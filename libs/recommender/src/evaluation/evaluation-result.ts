import type { Mixture } from '../models/blend-mixture';
import type { Estimate } from './bootstrap';
import type { Params } from './hill-climb';
import type { Cutoffs } from './measure';
import type { Profile } from './profile';
import type { Protocol } from './protocol';

export interface ContenderResult extends Profile {
  readonly label: string;
  /** What tuning chose, and out of how many fits; of a blend the shares of its parts. */
  readonly params: Params;
  readonly tried: number;
  readonly validationNdcg: number;
  /** Wall seconds of fitting the chosen model. */
  readonly fitSeconds: number;
  readonly recall: Estimate;
  readonly ndcg: Estimate;
  readonly hitRate: Estimate;
  readonly coverage: Estimate;
  /** Minus the best single model's, learner by learner; absent for that model itself. */
  readonly difference?: { readonly recall: Estimate; readonly ndcg: Estimate };
  /** Finding items nobody had taken when the test began; only in a split in time that has such. */
  readonly newItems?: { readonly learners: number; readonly recall: Estimate; readonly ndcg: Estimate };
}

export interface EvaluationResult {
  readonly protocol: Protocol;
  readonly seed: number;
  readonly cutoffs: Cutoffs;
  readonly learners: { readonly train: number; readonly validation: number; readonly test: number };
  readonly items: number;
  readonly interactions: number;
  /** The single model that did best on validation. */
  readonly bestSingle: string;
  readonly contenders: readonly ContenderResult[];
  /** The blend that was compared: its parts by label, and their shares. */
  readonly blend?: { readonly parts: readonly string[]; readonly mixture: Mixture };
}

/** What validation chose of a contender, or of the blend. */
export type Chosen = Pick<ContenderResult, 'label' | 'params' | 'tried' | 'validationNdcg' | 'fitSeconds'>;
