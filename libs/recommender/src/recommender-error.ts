import {
  type RecommenderErrorCode,
  type RecommenderErrorParams,
  type RecommenderLanguage,
  recommenderMessages,
} from './recommender-messages';

/** Everything this library refuses, as a code with parameters; `message` is the English wording. */
export class RecommenderError<Code extends RecommenderErrorCode = RecommenderErrorCode> extends Error {
  override readonly name = 'RecommenderError';

  constructor(
    readonly code: Code,
    readonly params: RecommenderErrorParams[Code],
  ) {
    super(recommenderMessages.en[code](params));
  }

  /** The error in words, in Vietnamese or English. */
  describe(language: RecommenderLanguage): string {
    return recommenderMessages[language][this.code](this.params);
  }
}

type Check = 'positive' | 'non-negative' | 'positive integer' | 'share below 1' | 'share';

const checks: Record<Check, { holds: (value: number) => boolean; expected: string }> = {
  positive: { holds: (value) => value > 0, expected: '> 0' },
  'non-negative': { holds: (value) => value >= 0, expected: '>= 0' },
  'positive integer': {
    holds: (value) => Number.isSafeInteger(value) && value > 0,
    expected: '1, 2, 3, ...',
  },
  'share below 1': { holds: (value) => value >= 0 && value < 1, expected: '>= 0, < 1' },
  share: { holds: (value) => value >= 0 && value <= 1, expected: '>= 0, <= 1' },
};

/** Returns `value` when it passes the check, else throws `option-invalid` naming the option. */
export function checkedOption(option: string, value: number, check: Check): number {
  const { holds, expected } = checks[check];
  if (!Number.isFinite(value) || !holds(value)) {
    throw new RecommenderError('option-invalid', { option, value, expected });
  }
  return value;
}
