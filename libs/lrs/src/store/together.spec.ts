import { Together } from './together';

interface Item {
  tenant: string;
  size: number;
  name: string;
}
const item = (name: string, size = 1, tenant = 'a'): Item => ({ tenant, size, name });
/** Lets everything run that only waits for promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('work that is done together', () => {
  const runs: { names: string[]; end: () => void; fail: (error: Error) => void }[] = [];
  const together = () =>
    new Together<Item>({
      work: (items) =>
        new Promise((end, fail) => {
          runs.push({ names: items.map(({ name }) => name), end, fail });
        }),
      fits: (one, other) => one.tenant === other.tenant,
      sizeOf: ({ size }) => size,
      most: 10,
      enoughForSecond: 5,
    });
  beforeEach(() => runs.splice(0));
  const names = () => runs.map((run) => run.names.join());

  it('begins at once when nothing runs', () => {
    void together().add(item('one'));
    expect(names()).toEqual(['one']);
  });

  it('takes what came meanwhile in one run, of one tenant, up to the most', async () => {
    const work = together();
    const all = [item('one'), item('b', 1, 'b'), item('two'), item('big', 9), item('three')];
    const ends = [item('first'), ...all].map((each) => work.add(each));
    // The second run begins as soon as enough waits: with the big one.
    expect(names()).toEqual(['first', 'one,two']);
    for (let n = 0; n < 5 && n < runs.length; n++) {
      runs[n]!.end();
      await settle();
    }
    await Promise.all(ends);
    expect(names()).toEqual(['first', 'one,two', 'b', 'big,three']);
  });

  it('keeps a second run for when enough is waiting', async () => {
    const work = together();
    const ends = [work.add(item('first')), work.add(item('few', 4))];
    expect(names()).toEqual(['first']);
    ends.push(work.add(item('more', 1)));
    expect(names()).toEqual(['first', 'few,more']);
    ends.push(work.add(item('many', 9)));
    expect(runs).toHaveLength(2);
    for (const run of runs) run.end();
    await settle();
    runs[2]!.end();
    await Promise.all(ends);
  });

  it('tries each by itself when they fail together, and tells only who failed', async () => {
    const work = together();
    const first = work.add(item('first'));
    const outcomes = Promise.allSettled(['good', 'bad', 'fine'].map((name) => work.add(item(name))));
    runs[0]!.end();
    await first;
    await settle();
    runs[1]!.fail(new Error('together'));
    await settle();
    runs[2]!.end();
    await settle();
    runs[3]!.fail(new Error('bad'));
    await settle();
    runs[4]!.end();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(names()).toEqual(['first', 'good,bad,fine', 'good', 'bad', 'fine']);
  });
});
