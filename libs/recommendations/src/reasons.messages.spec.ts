import { rounded } from './pages/admin-figures';
import { reasonWords } from './reasons.messages';

const near = (kilometres: number | null) =>
  ({ source: 'near', reach: 'around', place: 'Xã Suối Mây', kilometres, course: null }) as const;
const said = (language: 'vi' | 'en', kilometres: number | null) => {
  const { before, name, after } = reasonWords(language, near(kilometres));
  return before + name + after;
};

describe('how far a class is', () => {
  it('is called near only where somebody would call it that', () => {
    expect(said('vi', 4.2)).toBe('Gần bạn: 4 km');
    expect(said('vi', 20)).toBe('Cách bạn chừng 20 km');
    expect(said('en', 4.2)).toBe('Near you: 4 km');
    expect(said('en', 20)).toBe('About 20 km from you');
  });

  it('is the place itself where nobody knows how far it is', () => {
    expect(said('vi', null)).toBe('Ở ngay Xã Suối Mây');
  });
});

describe('a figure of the recommender', () => {
  it('that is a little below nothing is nothing', () => {
    expect(Object.is(rounded(-0.0001, 3), 0)).toBe(true);
    expect(rounded(-0.0006, 3)).toBe(-0.001);
  });
});
