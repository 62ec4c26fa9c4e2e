import type { GroupSums } from './measurement.repository';
import { ratesOf } from './rates';

const row = (value: string, rank: number, shown: number, clicked: number): GroupSums => ({
  value,
  rank,
  shown,
  clicked,
  enrolled: 0,
  finished: 0,
  weight: shown,
  squares: shown,
  clickedWeight: clicked,
  enrolledWeight: 0,
});

describe('the rates of groups', () => {
  it('differ plainly but not fairly when one group only stood higher', () => {
    // Whoever stands first is clicked one time in two, whoever stands second one time in ten.
    const [green, law] = ratesOf([
      row('green', 1, 100, 50),
      row('green', 2, 20, 2),
      row('law', 1, 10, 5),
      row('law', 2, 100, 10),
    ]);
    expect([green?.value, law?.value]).toEqual(['green', 'law']);
    expect(green?.clicked?.value).toBeCloseTo(52 / 120, 9);
    expect(law?.clicked?.value).toBeCloseTo(15 / 110, 9);
    expect(green?.fairClicked?.value).toBeCloseTo(law?.fairClicked?.value ?? 0, 9);
  });

  it('are none where nothing was shown', () => {
    expect(ratesOf([])).toEqual([]);
  });
});
