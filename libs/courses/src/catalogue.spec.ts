import { countFacets } from './catalogue.service';

const rows = [
  { topic: 'law', level: 'beginner', language: 'vi', length: 'short', count: 3 },
  { topic: 'law', level: 'advanced', language: 'vi', length: 'long', count: 2 },
  { topic: 'work', level: 'beginner', language: 'hmn', length: 'short', count: 4 },
] as const;

describe('counts beside the filters', () => {
  it('say how many there would be with each choice, the other filter kept', () => {
    const none = countFacets(rows, {});
    expect(none.total).toBe(9);
    expect(none.byTopic).toMatchObject({ law: 5, work: 4, science: 0 });
    const law = countFacets(rows, { topic: 'law' });
    expect(law.total).toBe(5);
    expect(law.byTopic).toMatchObject({ law: 5, work: 4 });
    expect(law.byLevel).toEqual({ beginner: 3, intermediate: 0, advanced: 2 });
    const both = countFacets(rows, { topic: 'law', level: 'beginner' });
    expect(both.total).toBe(3);
    expect(both.byTopic.work).toBe(4);
    expect(both.byLevel.advanced).toBe(2);
    const hmong = countFacets(rows, { language: 'hmn' });
    expect(hmong.total).toBe(4);
    expect(hmong.byLanguage).toMatchObject({ vi: 5, hmn: 4, km: 0 });
    expect(hmong.byLength).toEqual({ short: 4, medium: 0, long: 0 });
  });
});
