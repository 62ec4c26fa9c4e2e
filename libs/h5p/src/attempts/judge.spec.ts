import fc from 'fast-check';
import { maxScoreOf, outerPartsOf, questionsOf, questionToH5p } from '../scoring';
import { smallLesson } from '../testing/content.factory';
import { isPlausible, reachesMark } from './judge';
import { durationSeconds, type PlayedStatement, readStatement } from './played-statement';
import { statementOf } from './statement';

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

describe('the judge of what holds others', () => {
  const statement = (text: string) => questionToH5p.trueFalse({ statement: text, correct: true });
  const several = questionToH5p.choice({
    question: 'Nào đúng?',
    answers: [{ text: 'a', correct: true }, { text: 'b', correct: true }, { text: 'c' }],
  });
  const whole = questionToH5p.lesson({
    title: 'Ngoài',
    passPercentage: 50,
    steps: [
      questionToH5p.column({ title: 'Trang', parts: [statement('một'), statement('hai')] }),
      questionToH5p.questionSet({ title: 'Bộ', draw: 2, questions: [statement('ba'), several, several] }),
    ],
  });
  const outer = { ...whole, maxScore: maxScoreOf(whole.library, whole.params) };
  const ids = questionsOf(whole.library, whole.params).map(({ id }) => id);
  const columnId = outerPartsOf(whole.library, whole.params).get(ids[0]!)!;
  const setId = outerPartsOf(whole.library, whole.params).get(ids[2]!)!;
  const right = new Map([
    [ids[0]!, 1],
    [ids[2]!, 1],
  ]);

  it('counts each drawn question as much as the largest, so that every draw has the same most', () => {
    expect(outer.maxScore).toBe(1 + 1 + 2 * 2);
  });
  it('believes a column only what its own questions were worth', () => {
    const told = (score: number, maxScore: number) =>
      isPlausible(played({ subContentId: columnId, score, maxScore }), outer, right);
    expect([told(1, 2), told(2, 2), told(1, 1)]).toEqual([true, false, false]);
  });
  it('believes a draw what the best draw of the answers would give', () => {
    const told = (score: number) =>
      isPlausible(played({ subContentId: setId, score, maxScore: 4 }), outer, right);
    expect([told(2), told(3)]).toEqual([true, false]);
    const all = new Map(ids.slice(2).map((id, i) => [id, i === 0 ? 1 : 2]));
    expect(isPlausible(played({ subContentId: setId, score: 4, maxScore: 4 }), outer, all)).toBe(true);
  });
  it('believes no result of a part that is not in it, or of the whole beyond its parts', () => {
    expect(isPlausible(played({ subContentId: 'other', score: 1, maxScore: 2 }), outer, right)).toBe(false);
    expect(isPlausible(played({ score: 3, maxScore: 6 }), outer, right)).toBe(true);
    expect(isPlausible(played({ score: 4, maxScore: 6 }), outer, right)).toBe(false);
    expect(isPlausible(played({ verb: 'passed', score: 2, maxScore: 6 }), outer, right)).toBe(false);
  });
  it('names the column as the parent of its questions, and the content among the others above', () => {
    const frame = {
      address: 'https://hoc.example',
      personId: 'p',
      contentId: 'c',
      attemptId: 'a',
      contentTitle: 'Ngoài',
      contentLanguage: 'vi',
      library: whole.library,
      lessonId: 'l',
      courseId: null,
      correctResponsesPattern: null,
    };
    const parents = (subContentId: string, outerPart?: string) => {
      const { context } = statementOf(played({ subContentId }), { ...frame, outerPart });
      const { parent, grouping } = (
        context as { contextActivities: Record<'parent' | 'grouping', { id: string }[]> }
      ).contextActivities;
      return { parent: parent.map(({ id }) => id.split('subContentId=').at(-1)), above: grouping.length };
    };
    expect(parents(ids[0]!, columnId)).toEqual({ parent: [columnId], above: 2 });
    expect(parents(columnId).parent[0]).toMatch(/\/c$/);
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
