import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templatesFor } from '../../enhance/form/templates';
import { markingOf, questionsOf } from '../scoring';
import { ownTypes } from '../scoring/own-types';
import { type SemanticsField, validateParams } from './index';
import { kindGroup, kindNote, kindRank, partRank } from './kind-notes';

const folder = path.join(__dirname, '../../content-types');
const semanticsOf = (library: string): SemanticsField[] | undefined => {
  const file = path.join(folder, library.replace(' ', '-'), 'semantics.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SemanticsField[]) : undefined;
};

describe.each(Object.keys(ownTypes))('an author who begins with %s', (machineName) => {
  const library = `${machineName} 1.0`;
  it.each(['vi', 'en'] as const)('finds a template in %s that lacks nothing but a file', (language) => {
    const templates = templatesFor(library, language);
    expect(templates.length).toBeGreaterThan(0);
    for (const { params } of templates) {
      const missing = validateParams(semanticsOf(library)!, params, semanticsOf);
      expect(missing.filter(({ path: at }) => !/(^|\.)(file|video)$/.test(at))).toEqual([]);
    }
  });
  it('is told what it is for, and finds it among its like', () => {
    const [vietnamese, english] = [kindNote(library, 'vi'), kindNote(library, 'en')];
    // A sentence, each in its own words and unlike what is said of any other kind.
    expect(vietnamese).toMatch(/\p{L}{2,}.* .*\p{L}{2,}/u);
    expect(english).toMatch(/\p{L}{2,}.* .*\p{L}{2,}/u);
    expect(english).not.toBe(vietnamese);
    const others = Object.keys(ownTypes).filter((name) => name !== machineName);
    expect(others.map((name) => kindNote(`${name} 1.0`, 'vi'))).not.toContain(vietnamese);
    expect(kindGroup(library)).not.toBe('other');
  });
});

it.each(['DomDom.Simulator', 'DomDom.Branching'])(
  'templates of %s can be done to the end with all points',
  (name) => {
    for (const language of ['vi', 'en'] as const) {
      for (const { params } of templatesFor(`${name} 1.0`, language)) {
        const [question] = questionsOf(`${name} 1.0`, params);
        const best = question?.correctResponsesPattern[0] ?? '';
        const worth = markingOf(`${name} 1.0`, params).ofResponse('', best);
        expect(worth?.max).toBeGreaterThan(0);
        expect(worth?.score).toBe(worth?.max);
      }
    }
  },
);

it('offers the lesson first to an author who begins, and a page before a lesson in a lesson', () => {
  const kinds = ['DomDom.Choice 1.0', 'DomDom.Column 1.0', 'DomDom.Page 1.0', 'DomDom.Lesson 1.0'];
  const by = (rank: (kind: string) => number) => [...kinds].sort((a, b) => rank(a) - rank(b));
  expect(by(kindRank)[0]).toBe('DomDom.Lesson 1.0');
  expect(by(partRank)).toEqual([
    'DomDom.Page 1.0',
    'DomDom.Choice 1.0',
    'DomDom.Lesson 1.0',
    'DomDom.Column 1.0',
  ]);
});
