import { type PartState } from './part-state';
import { type Before, partIri, scormStatements } from './scorm-statements';

const context = {
  address: 'https://hoc.example',
  personId: 'p',
  attemptId: '01a20000-0000-7000-8000-000000000000',
  packageId: '01a20000-0000-7000-8000-000000000001',
  packageTitle: 'Pha trà',
  part: { id: 'phần một', title: 'Nước' },
  single: false,
  lessonId: 'l',
  courseId: 'c',
  courseLanguage: 'vi',
  at: new Date('2026-11-22T02:00:00Z'),
};
const nothing: Before = {
  begins: false,
  resumes: true,
  completed: false,
  success: null,
  score: null,
  interactions: [],
};
const quiet: PartState = {
  completed: false,
  success: null,
  score: null,
  seconds: 0,
  suspended: false,
  interactions: [],
};
const answer = {
  index: 0,
  id: 'q',
  type: 'choice',
  response: 'a',
  correct: true,
  patterns: ['a'],
  description: '',
};

const verbsOf = (before: Partial<Before>, after: Partial<PartState>, terminated = false) =>
  scormStatements(context, { ...nothing, ...before }, { ...quiet, ...after }, terminated).map((one) =>
    (one['verb'] as { id: string }).id.split('/').at(-1),
  );

describe('what a commit newly tells', () => {
  it('is nothing when nothing is new', () => {
    expect(verbsOf({}, {})).toEqual([]);
    const same = { completed: true, success: true, score: 0.9, interactions: [answer] };
    expect(verbsOf(same, same)).toEqual([]);
  });
  it('is the begin and the end of a session', () => {
    expect(verbsOf({ begins: true, resumes: false }, {})).toEqual(['initialized']);
    expect(verbsOf({ begins: true }, { suspended: true }, true)).toEqual(['resumed', 'suspended']);
    expect(verbsOf({}, {}, true)).toEqual(['terminated']);
  });
  it('is each answer once, and again when it changes', () => {
    expect(verbsOf({}, { interactions: [answer] })).toEqual(['answered']);
    expect(verbsOf({ interactions: [answer] }, { interactions: [{ ...answer, response: 'b' }] })).toEqual([
      'answered',
    ]);
  });
  it('is completion, success and score, each when it comes', () => {
    expect(verbsOf({}, { completed: true, success: true, score: 0.9 })).toEqual(['completed', 'passed']);
    expect(verbsOf({ success: true, completed: true }, { completed: true, success: false })).toEqual([
      'failed',
    ]);
    expect(verbsOf({ score: 0.1 }, { score: 0.2 })).toEqual(['scored']);
  });
  it('names the part by an address that any identifier can become, and the package around it', () => {
    const [one] = scormStatements(context, nothing, { ...quiet, interactions: [answer] }, false);
    expect(one).toMatchObject({
      object: {
        id: expect.stringMatching(
          /^https:\/\/hoc\.example\/packages\/contents\/[0-9a-f-]+\/interactions\/[0-9a-f]{16}$/,
        ),
      },
      result: { response: 'a', success: true },
      context: {
        registration: context.attemptId,
        contextActivities: { category: [{ id: 'https://w3id.org/xapi/scorm' }] },
      },
    });
    expect(partIri('https://x', 'p', 'a')).not.toBe(partIri('https://x', 'p', 'b'));
  });
});
