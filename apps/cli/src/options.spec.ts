import { options, UsageError } from './options';

describe('the options of a command', () => {
  it('are taken by name', () => {
    expect(options(['--items', 'a.csv', '--seed=3'], ['items', 'seed', 'json'])).toEqual({
      items: 'a.csv',
      seed: '3',
    });
  });

  it.each([
    [['--help'], 'help'],
    [['--item', 'a.csv'], 'item'],
    [['a.csv'], 'a.csv'],
    [['--items'], 'items'],
  ])('that make no sense (%j) are named, with those that there are', (args, named) => {
    const given = () => options(args, ['items', 'seed']);
    expect(given).toThrow(UsageError);
    expect(given).toThrow(named);
    expect(given).toThrow('--items …  --seed …');
  });
});
