import { DomainError, type Problem } from '../errors';

/** Input that does not fit its DTO: 422 with every problem named. */
export class InvalidInput extends DomainError {
  constructor(readonly problems: readonly Problem[]) {
    super('common.invalidInput', 'invalid');
  }
}
