import fc from 'fast-check';
import { intervalRows } from './interval-rows';
import { overlap, placeNames } from './place-names';
import { scatter } from './scatter';
import { stripChart } from './strip-chart';
import { spreadOut, ticksFor, ticksWithin } from './svg';

describe('plots', () => {
  const sure = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });
  const bars = (model: string) =>
    intervalRows({
      name: 'bars',
      title: 'Quality',
      rows: [model],
      metrics: [{ label: 'NDCG@100', values: [{ value: 0.4, low: 0.35, high: 0.45 }] }],
    });

  it('say in words what they show, for those who do not see them', () => {
    const { svg } = bars('EASE');
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">Quality</title>');
    expect(svg).toContain('NDCG@100: EASE 0.400 (0.350 to 0.450).');
  });

  it('follow the reader’s dark setting', () => {
    expect(bars('EASE').svg).toContain('@media(prefers-color-scheme:dark)');
  });

  it('show a name with any characters as text, never as markup', () => {
    const { svg } = bars('<script>"&');
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  });

  it('draw each point between the ends of its interval, higher values further right', () => {
    const { svg } = intervalRows({
      name: 'rows',
      title: '',
      rows: ['a', 'b'],
      metrics: [{ label: 'm', values: [sure(0.2), sure(0.4)] }],
    });
    const points = [...svg.matchAll(/class="mark fill0" d="M([\d.]+) /g)].map(([, x]) => Number(x) + 4.5);
    const spans = [...svg.matchAll(/class="whisker" d="M([\d.]+) ([\d.]+)L([\d.]+) \2"/g)];
    expect(points[1]).toBeGreaterThan(points[0]);
    for (const [at, [, low, , high]] of spans.entries()) {
      expect(points[at] - Number(low)).toBeCloseTo(Number(high) - points[at], 0);
      expect(Number(high)).toBeGreaterThan(Number(low));
    }
    expect(spans).toHaveLength(2);
  });

  it('say where an axis begins that does not begin at zero', () => {
    expect(bars('EASE').svg).toContain('NDCG@100 (the axis begins at 0.35)');
    const { svg } = scatter({
      name: 's',
      title: '',
      across: 'coverage',
      up: 'NDCG',
      points: [{ label: 'a', x: sure(0.012), y: sure(0.9) }],
    });
    expect(svg).toContain('NDCG (the axis begins at 0.89)');
    expect(svg).toContain('>coverage</text>');
  });

  it('hold differences against zero, and say by an arrow which lies beyond the axis', () => {
    const { svg } = intervalRows({
      name: 'd',
      title: '',
      rows: ['near', 'nearer', 'far'],
      signed: true,
      metrics: [{ label: 'm', values: [sure(-0.02), sure(0.003), sure(-0.6)] }],
    });
    expect(svg).toContain('class="axis"');
    expect(svg).toContain('+0.0030');
    expect(svg).toContain('−0.6000');
    expect(svg.match(/l9 -5v10z/g)).toHaveLength(1);
    expect(svg.match(/class="mark/g)).toHaveLength(2);
  });

  it('leave a gap where nothing is known and name every series', () => {
    const { svg } = stripChart({
      name: 'lines',
      title: 'Recall',
      across: 'rank',
      steps: ['1', '2', '3'],
      up: 'Recall',
      series: [
        { label: 'EASE', values: [sure(0.1), null, sure(0.3)] },
        { label: 'Blend', values: [sure(0.2), sure(0.3), sure(0.4)] },
      ],
    });
    expect(svg).toContain('EASE 1: 0.100 (0.090 to 0.110), 3: 0.300 (0.290 to 0.310).');
    expect(svg.match(/class="mark/g)).toHaveLength(5);
    expect(svg).toContain('>Blend</text>');
  });

  it('stay finite when there is nothing above zero', () => {
    const { svg } = scatter({
      name: 's',
      title: '',
      across: 'x',
      up: 'y',
      points: [{ label: 'a', x: { value: 0, low: 0, high: 0 }, y: { value: 0, low: 0, high: 0 } }],
    });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('keep names apart and in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (wanted) => {
          const placed = spreadOut(wanted, 17).sort((a, b) => a - b);
          for (let at = 1; at < placed.length; at++)
            expect(placed[at] - placed[at - 1]).toBeGreaterThanOrEqual(16.999);
        },
      ),
    );
  });

  it('put no name over another or over a point, as long as there is room', () => {
    const points = [0, 1, 2, 3].map((at) => ({ label: `model ${at}`, x: 200 + 4 * at, y: 200 + 20 * at }));
    const marks = points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
    const names = placeNames(points, marks, { x: 0, y: 0, width: 500, height: 500 });
    const boxes = names.map(({ x, y, anchor }) => ({
      x: { start: x, end: x - 54, middle: x - 27 }[anchor],
      y: y - 11,
      width: 54,
      height: 14,
    }));
    boxes.forEach((box, at) => {
      for (const other of [...marks, ...boxes.slice(0, at)]) expect(overlap(box, other)).toBe(0);
    });
  });

  it('divide an axis into a few round steps that hold all values', () => {
    expect(ticksWithin(0, 0.43)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(ticksFor(0.1, 0.43)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(ticksFor(0.31, 0.43)).toEqual([0.3, 0.35, 0.4, 0.45]);
    expect(ticksWithin(-0.02, 0.003)).toEqual([-0.02, -0.01, 0, 0.01]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (lowest, span) => {
          const ticks = ticksWithin(lowest, lowest + span);
          const slack = 1e-4 * span + 1e-5 * Math.abs(lowest);
          expect(ticks[0]).toBeLessThanOrEqual(lowest + slack);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(lowest + span - slack);
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});
