import { QueryFailedError } from 'typeorm';
import { describedError } from './described-error';

describe('an error in the log', () => {
  it('says what failed, without the values of the query', () => {
    const driver = Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505',
      constraint: 'person_phone_key',
      detail: 'Key (phone)=(+84912345678) already exists.',
    });
    const failed = new QueryFailedError(
      'insert into person values ($1, $2)',
      ['+84912345678', 'bí mật'],
      driver,
    );
    const kept = JSON.stringify(describedError(failed));
    expect(describedError(failed)).toMatchObject({
      type: 'QueryFailedError',
      code: '23505',
      constraint: 'person_phone_key',
    });
    expect(kept).not.toContain('84912345678');
    expect(kept).not.toContain('bí mật');
  });
  it('tells what an error came from, and ends where causes go round', () => {
    const first = new Error('first');
    const second = new Error('second', { cause: first });
    expect(describedError(second)).toMatchObject({ message: 'second', cause: { message: 'first' } });
    first.cause = second;
    expect(JSON.stringify(describedError(second))).toContain('first');
  });
  it('keeps nothing of what is thrown and is no error', () => {
    expect(describedError({ password: 'bí mật' })).toEqual({ type: 'object', message: 'not an error' });
  });
});
