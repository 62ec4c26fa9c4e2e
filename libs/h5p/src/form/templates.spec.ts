import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFor } from '../../enhance/form/templates';
import { ownTypes } from '../scoring/own-types';
import type { SemanticsField } from './semantics';
import { validateParams } from './validate-params';

const semanticsOf = (library: string): SemanticsField[] =>
  JSON.parse(
    readFileSync(join(__dirname, '../../content-types', library.replace(' ', '-'), 'semantics.json'), 'utf8'),
  ) as SemanticsField[];
const all = Object.keys(ownTypes).flatMap((name) =>
  (['vi', 'en'] as const).flatMap((language) =>
    templatesFor(`${name} 1.0`, language).map((template) => ({ name, language, ...template })),
  ),
);

describe('what an author can begin with', () => {
  it.each(all)('$name: "$title" can be saved as it is, once it has its picture', ({ name, params }) => {
    const problems = validateParams(semanticsOf(`${name} 1.0`), params, semanticsOf);
    expect(problems.filter(({ path }) => path !== 'picture.file')).toEqual([]);
  });
  it('is there in both languages', () => {
    const count = (language: string) => all.filter((template) => template.language === language).length;
    expect(count('vi')).toBe(count('en'));
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });
});
