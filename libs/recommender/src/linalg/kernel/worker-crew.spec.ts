import { kernelModule } from './kernel-module';
import { WasmMemory } from './wasm-memory';
import { WorkerCrew, type WorkerJob } from './worker-crew';

const nothing = (): void => undefined;

/** An inverse of one item by two threads: 4, or what lies beyond the memory. */
function job(wasm: WasmMemory, matrix?: number): WorkerJob {
  const module = kernelModule('simd');
  if (typeof module === 'string') throw new Error(module);
  const side = 192;
  const at = wasm.take(side * side * 4);
  const values = wasm.singles(at, side * side);
  values.fill(0);
  for (let row = 0; row < side; row++) values[row * (side + 1)] = row === 0 ? 4 : 1;
  const panels = wasm.take(2 * side * side * 4);
  const diagonal = wasm.take(side * side * 12 + side * 9);
  const floors = wasm.take(side * 4);
  const control = wasm.take(64);
  wasm.words(control, 16).fill(0);
  return {
    module,
    memory: wasm.memory,
    setUp: [matrix ?? at, 1, panels, diagonal, floors, control, 2],
    call: 'sweep',
    args: [],
  };
}

describe('threads that compute over one memory', () => {
  it('do one job after another', async () => {
    const crew = new WorkerCrew(2);
    for (let turn = 0; turn < 2; turn++) {
      const wasm = new WasmMemory(2_000_000, 1);
      const work = job(wasm);
      await crew.run(work, nothing);
      expect(wasm.singles(work.setUp[0], 1)[0]).toBe(0.25);
      crew.rest();
    }
    expect(crew.ended).toBe(false);
    await crew.end();
    expect(crew.ended).toBe(true);
  });

  it('all end with the job that one of them breaks down over', async () => {
    const crew = new WorkerCrew(2);
    const work = job(new WasmMemory(2_000_000, 1), 2 ** 32 - 65_536);
    await expect(crew.run(work, nothing)).rejects.toMatchObject({ code: 'arithmetic-failed' });
    expect(crew.ended).toBe(true);
  });

  it('end when nobody has anything for them to do', async () => {
    jest.useFakeTimers();
    const crew = new WorkerCrew(1);
    crew.rest();
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    expect(crew.ended).toBe(true);
    await crew.end();
  });
});
