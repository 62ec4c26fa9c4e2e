import fc from 'fast-check';
import { maxScoreOf, questionsOf } from '../scoring';
import { smallLesson } from '../testing/content.factory';
import { isPlausible, reachesMark } from './judge';
import { durationSeconds, type PlayedStatement, readStatement } from './played-statement';

const lesson = smallLesson();
const content = { ...lesson, maxScore: maxScoreOf(lesson.library, lesson.params) };
const genuine = { library: 'H5P.MultiChoice 1.16', params: {}, maxScore: null };
const played = (given: Partial<PlayedStatement>): PlayedStatement => ({
  id: '',
  verb: 'completed',
  subContentId: '',
  response: null,
  score: null,
  maxScore: null,
  success: null,
  completion: null,
  durationSeconds: null,
  at: new Date(0),
  definition: {},
  language: null,
  ...given,
});

describe('the judge of statements', () => {
  it('never believes a result above what the answers were worth', () => {
    const numbers = fc.integer({ min: -5, max: 1000 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 0, max: 2 }), (score, maxScore, worth) => {
        const earned = new Map([[questionsOf(content.library, content.params)[0]!.id, worth]]);
        const believed = isPlausible(played({ score, maxScore }), content, earned);
        expect(believed).toBe(maxScore === 2 && score >= 0 && score <= worth);
      }),
    );
  });
  it('does not believe somebody who says they passed below the mark', () => {
    const passed = played({ verb: 'passed', score: 0, maxScore: 2 });
    expect(isPlausible(passed, content, new Map())).toBe(false);
  });
  it('takes the word of a genuine content type within its own maximum', () => {
    expect(isPlausible(played({ score: 3, maxScore: 4 }), genuine, new Map())).toBe(true);
    expect(isPlausible(played({ score: 5, maxScore: 4 }), genuine, new Map())).toBe(false);
  });
  it('believes statements without a score that are no end', () => {
    expect(isPlausible(played({ verb: 'attempted' }), content, new Map())).toBe(true);
    expect(isPlausible(played({ verb: 'completed' }), content, new Map())).toBe(false);
  });
  it('lets a mark be reached exactly, and by being there where nothing is to gain', () => {
    expect(reachesMark(1, 2, 50)).toBe(true);
    expect(reachesMark(1, 2, 51)).toBe(false);
    expect(reachesMark(null, 0, 80)).toBe(true);
    expect(reachesMark(null, 2, 80)).toBe(false);
  });
});

describe('a statement that is read', () => {
  const iri = 'https://hoc.example/h5p/contents/1';
  const between = { from: new Date(1000), to: new Date(9000) };
  const id = '0190a0a0-0000-7000-8000-000000000001';
  const verb = { id: 'http://adlnet.gov/expapi/verbs/answered' };

  it('is null for anything that is no statement about the content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(readStatement(raw, iri, between)).toBeNull();
      }),
    );
    for (const object of [{ id: 'https://hoc.example/h5p/contents/2' }, { id: `${iri}?subContentId=a b` }]) {
      expect(readStatement({ id, verb, object }, iri, between)).toBeNull();
    }
    expect(
      readStatement({ id, verb: { id: 'https://example.org/owns' }, object: { id: iri } }, iri, between),
    ).toBeNull();
  });
  it('says which part it is about, and happened while it could have', () => {
    const object = { id: `${iri}?subContentId=abc`, definition: { type: 't', evil: 1 } };
    const late = { id, verb, object, timestamp: '2030-01-01T00:00:00Z' };
    expect(readStatement(late, iri, between)).toMatchObject({
      subContentId: 'abc',
      at: between.to,
      definition: { type: 't' },
    });
    const then = new Date(5000).toISOString();
    expect(readStatement({ ...late, timestamp: then }, iri, between)?.at).toEqual(new Date(5000));
  });
  it.each([
    ['PT65S', 65],
    ['PT1M5.4S', 65],
    ['PT1H', 3600],
    ['P1D', null],
    [5, null],
  ])('has a duration %p of %p seconds', (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });
});
