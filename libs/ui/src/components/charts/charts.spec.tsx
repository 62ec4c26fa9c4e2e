import fc from 'fast-check';
import { renderFragment } from '../../render-page';
import { testPage } from '../../testing/test-page';
import { niceMaximum, percentOf, spread } from './chart-scale';
import { BarChart, Donut, LineChart, Meter } from './index';

const cells = (html: string) => [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]);
const rows = (html: string) => [...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map((match) => match[1]);

describe('a chart', () => {
  const data = [
    { label: 'Kỹ năng số', value: 1500 },
    { label: 'Pháp luật', value: 375 },
    { label: 'Khoa học', value: 0 },
  ];

  it('of bars has the same figures in its table, and bars in proportion', () => {
    const html = renderFragment(testPage(), <BarChart title="Lớp" data={data} />);
    expect(rows(html)).toEqual(data.map((datum) => datum.label));
    expect(cells(html)).toEqual(['1.500', '375', '0']);
    expect([...html.matchAll(/class="bar" width="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '100%',
      '25%',
      '0%',
    ]);
    expect(html).toContain('role="img"');
  });

  it('of parts has figures and shares in its table', () => {
    const html = renderFragment(testPage(), <Donut title="Ai học?" data={data} />);
    expect(cells(html)).toEqual(['1.500', '80%', '375', '20%', '0', '0%']);
  });

  it('of lines has a cell for each value and says where there is none', () => {
    const html = renderFragment(
      testPage(),
      <LineChart
        title="Người học"
        labels={['7/2026', '8/2026', '9/2026']}
        series={[
          { label: 'Ở lớp', values: [10, 20, 40] },
          { label: 'Trên điện thoại', values: [null, 5, 15] },
        ]}
      />,
    );
    expect(rows(html)).toEqual(['7/2026', '8/2026', '9/2026']);
    expect(cells(html)).toEqual(['10', '–', '20', '5', '40', '15']);
    expect(html).toContain('d="M0 80L50 60L100 20"');
    expect(html).toContain('d="M50 90L100 70"');
  });

  it('of lines shows between what and what the values lie, and says it in its table', () => {
    const html = renderFragment(
      testPage(),
      <LineChart
        title="a"
        labels={['1', '2', '3']}
        series={[{ label: 's', values: [4, null, 6] }]}
        band={{ label: 'b', low: [2, null, 4], high: [6, null, 10] }}
      />,
    );
    expect(html).toContain('class="band s0" d="M0 40L100 0L100 60L0 80z"');
    expect(cells(html)).toEqual(['4', '2 – 6', '–', '–', '6', '4 – 10']);
  });

  it('puts what was measured once into the middle', () => {
    const html = renderFragment(
      testPage(),
      <LineChart title="a" labels={['1']} series={[{ label: 's', values: [1] }]} />,
    );
    expect(html).toMatch(/<circle class="s0" cx="50%"/);
  });

  it('breaks a line where a value is missing', () => {
    const html = renderFragment(
      testPage(),
      <LineChart title="a" labels={['1', '2', '3']} series={[{ label: 's', values: [1, null, 1] }]} />,
    );
    expect(html).toContain('d="M0 0M100 0"');
  });

  it('stands when there is nothing to show', () => {
    const empty = renderFragment(
      testPage(),
      <>
        <BarChart title="a" data={[]} />
        <Donut title="b" data={[]} />
        <LineChart title="c" labels={[]} series={[]} />
        <Meter label="d" value={0} max={0} />
      </>,
    );
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('shows a target that was missed otherwise than one that was met', () => {
    const meter = (value: number) =>
      renderFragment(
        testPage(),
        <Meter label="Điểm" value={value} max={100} target={{ value: 80, label: 'Mức đạt' }} />,
      );
    expect(meter(79)).toContain('bar short');
    expect(meter(80)).not.toContain('bar short');
  });
});

describe('the scale of a chart', () => {
  it('ends at a round number that holds every value and wastes little', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        const top = niceMaximum(value);
        return top >= value && top <= value * 2.5;
      }),
    );
  });

  it('keeps every share between nothing and all', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, maximum) => {
        const percent = percentOf(value, maximum);
        return percent >= 0 && percent <= 100;
      }),
    );
  });

  it('spreads labels evenly from the first to the last', () => {
    expect(spread(2, 3)).toEqual([0, 1]);
    expect(spread(12, 3)).toEqual([0, 6, 11]);
  });
});
