import { readContentInput } from '../authoring/content-input';
import { isTooDeep } from './too-deep';

const nested = (levels: number) => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`;

describe('how deep parameters are nested', () => {
  it('is no matter as far as contents go', () => {
    expect(isTooDeep(JSON.parse(nested(99)))).toBe(false);
    expect(isTooDeep(Array.from({ length: 100_000 }, () => ({ text: 'x' })))).toBe(false);
    for (const value of [null, 'x', 1, undefined, [], {}]) expect(isTooDeep(value)).toBe(false);
  });
  it('is refused in what a form sends, before anybody goes through it', () => {
    expect(isTooDeep(JSON.parse(nested(101)))).toBe(true);
    const sent = `{"library":"DomDom.Page 1.0","params":${nested(10_000)}}`;
    expect(() => readContentInput(sent)).toThrow(expect.objectContaining({ code: 'h5p.unreadableParams' }));
  });
});
