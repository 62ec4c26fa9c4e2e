import { type SemanticsField, validateParams } from '../form';
import { patternsInTime } from './patterns-in-time';

const field = (pattern: string, modifiers?: string): SemanticsField[] => [
  { name: 'code', type: 'text', regexp: { pattern, ...(modifiers ? { modifiers } : {}) } },
];
const problems = (semantics: SemanticsField[], code: string) =>
  validateParams(semantics, { code }, undefined, patternsInTime()).map((one) => one.code);

describe('the patterns of content types', () => {
  it('are held against what is written', () => {
    expect(problems(field('^\\d+$'), '12')).toEqual([]);
    expect(problems(field('^\\d+$'), '12a')).toEqual(['pattern']);
    expect(problems(field('^abc$', 'i'), 'ABC')).toEqual([]);
  });
  it('hold nobody up who wrote what such a pattern never comes to an end with', () => {
    const semantics: SemanticsField[] = [{ name: 'codes', type: 'list', field: field('^(\\w+\\w+)+$')[0] }];
    const codes = Array.from({ length: 50 }, () => `${'a'.repeat(60)}!`);
    expect(validateParams(semantics, { codes }, undefined, patternsInTime())).toEqual([]);
  });
  it('that are none refuse nothing, here and in a browser', () => {
    for (const semantics of [field('('), field('a', 'xyz')]) {
      expect(problems(semantics, 'b')).toEqual([]);
      expect(validateParams(semantics, { code: 'b' })).toEqual([]);
    }
  });
});
