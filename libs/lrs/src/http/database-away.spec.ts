import { isDatabaseAway } from './database-away';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('a database that is not there just now', () => {
  it.each([
    ['refuses', withCode('ECONNREFUSED')],
    ['is told of for each address', new AggregateError([withCode('ECONNREFUSED'), withCode('EPERM')])],
    ['crashed and comes up again', withCode('57P03')],
    ['was ended by an administrator', withCode('57P01')],
    ['broke off', new Error('Connection terminated unexpectedly')],
  ])('is known when it %s', (_, error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    ['a wrong query', withCode('42601')],
    ['a value that is there', withCode('23505')],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('is not taken for %s', (_, error) => expect(isDatabaseAway(error)).toBe(false));
});
