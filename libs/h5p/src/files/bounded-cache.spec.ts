import { BoundedCache } from './bounded-cache';

describe('a bounded cache', () => {
  const made: string[] = [];
  const make = (name: string, weight: number) => () => {
    made.push(name);
    return Promise.resolve({ name, weight });
  };
  beforeEach(() => {
    made.length = 0;
  });
  const open = () => new BoundedCache<{ name: string; weight: number }>(10, ({ weight }) => weight);

  it('makes a thing once for all who ask', async () => {
    const cache = open();
    await Promise.all([cache.get('a', make('a', 1)), cache.get('a', make('a', 1))]);
    await cache.get('a', make('a', 1));
    expect(made).toEqual(['a']);
  });
  it('lets go of what was not asked for longest when there is too much', async () => {
    const cache = open();
    await cache.get('a', make('a', 4));
    await cache.get('b', make('b', 4));
    await cache.get('a', make('a', 4));
    await cache.get('c', make('c', 4));
    await cache.get('a', make('a', 4));
    await cache.get('b', make('b', 4));
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
  it('does not keep what is too heavy, nor what failed', async () => {
    const cache = open();
    await cache.get('a', make('a', 11));
    await cache.get('a', make('a', 11));
    await expect(cache.get('b', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    await cache.get('b', make('b', 1));
    expect(made).toEqual(['a', 'a', 'b']);
  });
});
