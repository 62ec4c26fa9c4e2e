import { renderPage } from '@domdom/ui';
import { testPage } from '../../../ui/src/testing/test-page';
import { strangersFacts } from '../domain/person-facts';
import type { Recommendable } from '../domain/recommendable';
import type { Term } from '../domain/terms';
import { recommendationsWords } from '../recommendations.messages';
import { type RecommendedItem, recommendedItem } from '../recommended';
import { RecommendedCards } from './recommended-cards';

const what: Recommendable = {
  ...{ kind: 'class', id: 'c1', path: '/classes/c1', title: 'Đan gùi', titleEn: null, topic: 'work' },
  ...{ summary: 'Đan gùi bằng nan tre.', summaryEn: null, level: 'beginner', language: 'vi', minutes: 60 },
  ...{ otherTopics: [], partIds: [], needIds: [] },
  occasion: {
    ...{ sessions: [], times: { daytime: 1, evening: 0, weekend: 0 }, online: false },
    ...{ unitName: 'Xã Bản Hoa', communeKey: null, provinceKey: null, capacity: 50, places: 42 },
    venue: { name: 'Nhà văn hóa', point: null },
  },
};
const near = (kilometres: number | null): Term => ({
  ...{ source: 'near', reach: 'around', place: 'Xã Bản Hoa', kilometres, contribution: 2 },
});
const seats: Term = { source: 'seats', places: 42, contribution: 1 };
const item = (terms: Term[]): RecommendedItem => {
  const ranked = { kind: what.kind, id: what.id, basis: 'popularity', score: 3, probability: 1 } as const;
  return recommendedItem({ ...ranked, terms: () => terms }, what, 42, strangersFacts);
};
const cards = (terms: Term[], says?: 'summary') =>
  renderPage(testPage(), <RecommendedCards items={[item(terms)]} {...(says ? { says } : {})} />);
const say = recommendationsWords.vi;
const times = (page: string, text: string) => page.replaceAll(/<[^>]+>/g, '').split(text).length - 1;

describe('a card of a class', () => {
  it('says how far it is and how many places are left once, as its reason', () => {
    const page = cards([near(27), seats]);
    expect(times(page, '27 km')).toBe(1);
    expect(times(page, '42 chỗ')).toBe(1);
  });

  it('says both among its facts where no reason does', () => {
    const page = cards([near(27), seats], 'summary');
    expect(times(page, say.away('27'))).toBe(1);
    expect(times(page, say.places('42'))).toBe(1);
  });
});
