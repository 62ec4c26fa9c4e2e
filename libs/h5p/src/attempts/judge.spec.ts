import fc from 'fast-check';
import { outerPartsOf, questionsOf, questionToH5p } from '../scoring';
import { smallLesson } from '../testing/content.factory';
import { countedMaximum, faultOf, judged, reachesMark } from './judge';
import { durationSeconds, type PlayedStatement, readStatement, unplayed } from './played-statement';
import { statementOf } from './statement';

const lesson = smallLesson();
const content = judged(lesson);
const played = (given: Partial<PlayedStatement>): PlayedStatement => ({ ...unplayed, ...given });
const nothing = new Map<string, number>();

describe('the judge of statements', () => {
  it('never believes a result above what the answers were worth', () => {
    const numbers = fc.integer({ min: -5, max: 1000 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 0, max: 2 }), (score, maxScore, worth) => {
        const earned = new Map([[questionsOf(lesson.library, lesson.params)[0]!.id, worth]]);
        const believed = faultOf(played({ score, maxScore }), content, earned) === null;
        expect(believed).toBe(maxScore === 2 && score >= 0 && score <= worth);
      }),
    );
  });
  it.each([
    ['more points than there are', { score: 3, maxScore: 2 }, 'above-maximum'],
    ['another maximum', { score: 3, maxScore: 4 }, 'above-maximum'],
    ['a smaller maximum', { score: 1, maxScore: 1 }, 'other-maximum'],
    ['no score', {}, 'no-score'],
    ['points without answers', { score: 2, maxScore: 2 }, 'without-answers'],
    ['passing below the mark', { verb: 'passed', score: 0, maxScore: 2 }, 'not-passed'],
    [
      'an unknown question',
      { verb: 'answered', subContentId: 'x', score: 0, maxScore: 1 },
      'unknown-question',
    ],
  ] as const)('says what is wrong with %s', (_, claim, fault) => {
    expect(faultOf(played(claim), content, nothing)).toBe(fault);
  });
  it('believes statements without a score that are no end', () => {
    expect(faultOf(played({ verb: 'attempted' }), content, nothing)).toBeNull();
  });
  it('lets a mark be reached exactly, and by being there where nothing is to gain', () => {
    expect(reachesMark(1, 2, 50)).toBe(true);
    expect(reachesMark(1, 2, 51)).toBe(false);
    expect(reachesMark(null, 0, 80)).toBe(true);
    expect(reachesMark(null, 2, 80)).toBe(false);
  });
});

describe('the judge of genuine contents', () => {
  const choice = (id: string, right = 1) => ({
    library: 'H5P.MultiChoice 1.16',
    subContentId: id,
    params: {
      question: '<p>Nên làm gì?</p>',
      answers: Array.from({ length: 4 }, (_, i) => ({ text: `<div>${i}</div>`, correct: i < right })),
      behaviour: { type: 'auto' },
    },
  });
  const video = judged({
    library: 'H5P.InteractiveVideo 1.26',
    params: {
      interactiveVideo: {
        assets: { interactions: [{ action: choice('a', 2) }, { action: choice('b', 2) }] },
      },
    },
  });
  const unknown = judged({ library: 'H5P.NeverHeardOf 1.0', params: {} });

  it('knows what an answer is worth', () => {
    const one = judged(choice('', 2));
    const answer = (response: string, score: number, maxScore = 2) =>
      faultOf(played({ verb: 'answered', response, score, maxScore }), one, nothing);
    expect(answer('0[,]1', 2)).toBeNull();
    expect(answer('0[,]2', 0)).toBeNull();
    expect(answer('0[,]2', 2)).toBe('not-worth-it');
    expect(answer('0', 999, 999)).toBe('above-maximum');
    expect(answer('0', 1, 1)).toBe('other-maximum');
  });
  it('lets a content that tells of what was opened claim less, and counts it out of all', () => {
    const end = played({ score: 2, maxScore: 2 });
    expect(faultOf(end, video, nothing)).toBeNull();
    expect(countedMaximum(video, end.maxScore)).toBe(4);
    expect(faultOf(played({ score: 5, maxScore: 5 }), video, nothing)).toBe('above-maximum');
  });
  it('lets a set of drawn questions be worth what was drawn', () => {
    const set = judged({
      library: 'H5P.QuestionSet 1.20',
      params: { poolSize: 1, questions: [choice('a', 1), choice('b', 3)] },
    });
    for (const [maxScore, fault] of [
      [1, null],
      [3, null],
      [4, 'other-maximum'],
    ] as const) {
      expect(faultOf(played({ score: 0, maxScore }), set, nothing)).toBe(fault);
    }
    expect(countedMaximum(set, 1)).toBe(1);
    expect(countedMaximum(set, 0)).toBe(1);
  });
  it('takes the word of a content type that it does not know within its own maximum', () => {
    expect(faultOf(played({ score: 3, maxScore: 4 }), unknown, nothing)).toBeNull();
    expect(faultOf(played({ score: 5, maxScore: 4 }), unknown, nothing)).toBe('above-maximum');
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
  const outer = judged(whole);
  const isBelieved = (...told: Parameters<typeof faultOf>) => faultOf(...told) === null;
  const ids = questionsOf(whole.library, whole.params).map(({ id }) => id);
  const columnId = outerPartsOf(whole.library, whole.params).get(ids[0]!)!;
  const setId = outerPartsOf(whole.library, whole.params).get(ids[2]!)!;
  const right = new Map([
    [ids[0]!, 1],
    [ids[2]!, 1],
  ]);

  it('counts each drawn question as much as the largest, so that every draw has the same most', () => {
    expect(outer.worth?.most).toBe(1 + 1 + 2 * 2);
  });
  it('believes a column only what its own questions were worth', () => {
    const told = (score: number, maxScore: number) =>
      isBelieved(played({ subContentId: columnId, score, maxScore }), outer, right);
    expect([told(1, 2), told(2, 2), told(1, 1)]).toEqual([true, false, false]);
  });
  it('believes a draw what the best draw of the answers would give', () => {
    const told = (score: number) =>
      isBelieved(played({ subContentId: setId, score, maxScore: 4 }), outer, right);
    expect([told(2), told(3)]).toEqual([true, false]);
    const all = new Map(ids.slice(2).map((id, i) => [id, i === 0 ? 1 : 2]));
    expect(isBelieved(played({ subContentId: setId, score: 4, maxScore: 4 }), outer, all)).toBe(true);
  });
  it('believes no result of a part that is not in it, or of the whole beyond its parts', () => {
    expect(isBelieved(played({ subContentId: 'other', score: 1, maxScore: 2 }), outer, right)).toBe(false);
    expect(isBelieved(played({ score: 3, maxScore: 6 }), outer, right)).toBe(true);
    expect(isBelieved(played({ score: 4, maxScore: 6 }), outer, right)).toBe(false);
    expect(isBelieved(played({ verb: 'passed', score: 2, maxScore: 6 }), outer, right)).toBe(false);
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
