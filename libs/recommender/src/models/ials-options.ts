import { checkedOption } from '../recommender-error';

export interface IalsOptions {
  /** Size of the factors. More is better as long as lambda is tuned with it. */
  readonly dimensions: number;
  /** Passes over learners and items. */
  readonly iterations: number;
  /** L2 regularisation, multiplied by (n + α0·m)^ν for n entries of m possible. */
  readonly lambda: number;
  /** ν: 1 regularises by frequency, 0 all alike. */
  readonly frequencyPower: number;
  /** α0: how much a pair that nobody took counts as a no. */
  readonly unobservedWeight: number;
  readonly seed: number;
}

/** Completed by what is usual. Throws `option-invalid`. */
export function ialsOptions(options: Partial<IalsOptions>): IalsOptions {
  return {
    dimensions: checkedOption('dimensions', options.dimensions ?? 64, 'positive integer'),
    iterations: checkedOption('iterations', options.iterations ?? 12, 'positive integer'),
    lambda: checkedOption('lambda', options.lambda ?? 0.03, 'positive'),
    frequencyPower: checkedOption('frequencyPower', options.frequencyPower ?? 1, 'share'),
    unobservedWeight: checkedOption('unobservedWeight', options.unobservedWeight ?? 0.1, 'positive'),
    seed: checkedOption('seed', options.seed ?? 1, 'non-negative'),
  };
}

/** λ·(n + α0·m)^ν for someone with n entries of m possible. */
export function ridgeOf(entries: number, possible: number, options: IalsOptions): number {
  const { lambda, unobservedWeight, frequencyPower } = options;
  return lambda * (entries + unobservedWeight * possible) ** frequencyPower;
}
