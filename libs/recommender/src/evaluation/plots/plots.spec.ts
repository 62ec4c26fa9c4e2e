import fc from 'fast-check';
import { lineChart } from './line-chart';
import { metricBars } from './metric-bars';
import { scatter } from './scatter';
import { spreadOut, ticksUpTo } from './svg';

describe('plots', () => {
  const bars = (model: string) =>
    metricBars({
      name: 'bars',
      title: 'Quality',
      models: [model],
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

  it('draw a bar twice as long for a value twice as high', () => {
    const { svg } = metricBars({
      name: 'bars',
      title: '',
      models: ['a', 'b'],
      metrics: [{ label: 'm', values: [0.2, 0.4].map((value) => ({ value, low: value, high: value })) }],
    });
    const widths = [...svg.matchAll(/<rect class="fill0"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths[1]).toBeCloseTo(2 * widths[0], 0);
  });

  it('leave a gap in a line where nothing is known and name every line', () => {
    const { svg } = lineChart({
      name: 'lines',
      title: 'Recall',
      across: 'rank',
      steps: ['1', '2', '3'],
      up: 'Recall',
      series: [
        { label: 'EASE', values: [0.1, null, 0.3] },
        { label: 'Blend', values: [0.2, 0.3, 0.4] },
      ],
    });
    expect(svg).toContain('EASE 1: 0.100, 3: 0.300.');
    expect(svg.match(/class="mark/g)).toHaveLength(5);
    expect(svg).toContain('>Blend</text>');
  });

  it('stay finite when there is nothing above zero', () => {
    const { svg } = scatter({
      name: 's',
      title: '',
      across: 'x',
      up: 'y',
      points: [{ label: 'a', x: 0, y: 0 }],
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

  it('divide an axis into a few round steps that reach its highest value', () => {
    expect(ticksUpTo(0.43)).toEqual([0, 0.2, 0.4, 0.6]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (highest) => {
        const ticks = ticksUpTo(highest);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * 0.9999);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
