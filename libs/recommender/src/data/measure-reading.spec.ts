import { measureReading } from './measure-reading';

describe('measureReading', () => {
  it('reads as many rows as asked for and counts what its matrix takes', async () => {
    const stages = new Set<string>();
    const figures = await measureReading({ rows: 20_000, learners: 500, items: 100, seed: 1 }, ({ stage }) =>
      stages.add(stage),
    );
    expect(figures.rows).toBe(20_000);
    expect(figures.entries).toBeGreaterThan(5_000);
    expect(figures.entries).toBeLessThan(20_000);
    // A column index, a value and a time for each entry, and where each row begins.
    expect(figures.matrixBytesPerRow).toBeCloseTo((figures.entries * 20 + 501 * 4) / 20_000, 6);
    expect([...stages]).toEqual(['reading', 'sorting']);
  });
});
