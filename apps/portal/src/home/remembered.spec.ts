import { FixedClock } from '@domdom/platform';
import { Remembered } from './remembered';

const minute = 60_000;

describe('Remembered', () => {
  const clock = new FixedClock(new Date('2026-11-21T02:00:00Z'));

  it('reads once for many who come at the same moment, and again after its time', async () => {
    let reads = 0;
    const remembered = new Remembered(clock, minute, async () => ++reads);
    expect(await Promise.all([remembered.get(), remembered.get(), remembered.get()])).toEqual([1, 1, 1]);
    expect(await remembered.get()).toBe(1);
    clock.advance(minute);
    expect(await remembered.get()).toBe(2);
  });

  it('serves the value before while a new one is being read', async () => {
    const waiting: ((value: string) => void)[] = [];
    const remembered = new Remembered(clock, minute, () => new Promise<string>((done) => waiting.push(done)));
    const first = remembered.get();
    waiting[0]?.('old');
    await first;
    clock.advance(minute);
    const second = remembered.get();
    expect(await remembered.get()).toBe('old');
    waiting[1]?.('new');
    expect(await second).toBe('new');
  });

  it('tries again after a failure', async () => {
    let fails = true;
    const remembered = new Remembered(clock, minute, async () => {
      if (fails) throw new Error('away');
      return 'here';
    });
    await expect(remembered.get()).rejects.toThrow('away');
    fails = false;
    expect(await remembered.get()).toBe('here');
  });
});
