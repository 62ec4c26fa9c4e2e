import { listProblems } from '../form/list-checks';
import { markingOf, maxScoreOf, plain, plainTextAlternative, questionsOf } from './index';

const megabyte = 1024 * 1024;
const repeated = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));

/** Each of these took minutes or all memory there is; a test that does not end says so. */
describe('contents that somebody wrote to do harm', () => {
  it('with beginnings of tags that never end are read once', () => {
    const text = repeated('<a ', 4 * megabyte);
    expect(plain(`<b>Chữ</b> ${text}`)).toHaveLength(4 + text.length - 1);
  });
  it('with beginnings of tags and signs in a text of words to mark are read once', () => {
    const params = { textField: `*đúng* ${repeated('<', megabyte)} ${repeated('.', megabyte)}a` };
    const [question] = questionsOf('H5P.MarkTheWords 1.11', params);
    expect(question).toMatchObject({ correctResponse: 'đúng', correctResponsesPattern: ['0'] });
  });
  it('with blanks by the ten thousand have no more ways to be right than a statement names', () => {
    const text = repeated('*a/b* ', 60_000);
    const [question] = questionsOf('DomDom.Blanks 1.0', { text });
    expect(question!.maxScore).toBe(10_000);
    expect(question!.correctResponsesPattern).toHaveLength(64);
  });
  it('with a hundred thousand answers to one blank after others are not multiplied', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `x${i}`).join('/');
    const [question] = questionsOf('DomDom.Blanks 1.0', { text: `${repeated('*a/b* ', 60)} *${many}*` });
    expect(question!.correctResponsesPattern).toHaveLength(64);
  });
  it('with a story of a hundred thousand scenes one behind the other have one way through', () => {
    const last = 100_000;
    const scenes = Array.from({ length: last }, (_, i) =>
      i + 1 === last ? { ends: true, points: 5 } : { title: 's', choices: [{ text: 'c', goTo: i + 2 }] },
    );
    expect(maxScoreOf('DomDom.Branching 1.0', { scenes })).toBe(5);
    expect(listProblems('story', scenes)).toEqual([]);
  });
  it('with a story of two hundred thousand endings give the points of the best', () => {
    const endings = Array.from({ length: 200_000 }, (_, i) => ({ ends: true, points: i % 7 }));
    const choices = endings.map((_, i) => ({ text: 'c', goTo: i + 2 }));
    expect(maxScoreOf('DomDom.Branching 1.0', { scenes: [{ title: 's', choices }, ...endings] })).toBe(6);
  });
  it('with a draw out of two hundred thousand questions still have a maximum', () => {
    const questions = Array.from({ length: 200_000 }, () => ({
      library: 'DomDom.TrueFalse 1.0',
      params: {},
    }));
    expect(maxScoreOf('DomDom.QuestionSet 1.0', { questions, behaviour: { draw: 3 } })).toBe(3);
  });
  it('with an answer as long as a book are compared with what is near to it only', () => {
    const right = repeated('từ ', 200_000);
    const params = { questions: [`<p>*${right.trim()}*</p>`], behaviour: { acceptSpellingErrors: true } };
    const given = (text: string) => markingOf('H5P.Blanks 1.14', params).ofResponse('', text)?.score;
    expect([given(`${right.trim()}x`), given(right.slice(10))]).toEqual([1, 0]);
  });
  it('with a hundred thousand zones for one thing are read once', () => {
    const dropZones = Array.from({ length: 100_000 }, () => ({ correctElements: ['0'] }));
    const params = { question: { task: { elements: [{ multiple: true }], dropZones } } };
    expect(maxScoreOf('H5P.DragQuestion 1.14', params)).toBe(100_000);
  });
  it('nested ten thousand deep are read as deep as anybody writes', () => {
    let params: object = {};
    for (let i = 0; i < 10_000; i += 1)
      params = {
        steps: [{ library: 'DomDom.Column 1.0', params }],
        parts: [{ library: 'DomDom.Column 1.0', params }],
      };
    expect(maxScoreOf('DomDom.Lesson 1.0', params)).toBe(0);
    expect(plainTextAlternative('DomDom.Lesson 1.0', params, 'vi').sections).toEqual([]);
  });
});
