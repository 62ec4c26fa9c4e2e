import type { Cmi5Part, MoveOn } from '../manifest/package.types';
import { moveOnMet, satisfiedGroups } from './move-on';
import { readUnitReport } from './unit-report';

describe('what a publisher asks before one may move on', () => {
  const cases: [MoveOn, boolean, boolean, boolean, boolean][] = [
    // nothing, completed, passed, both
    ['Passed', false, false, true, true],
    ['Completed', false, true, false, true],
    ['CompletedAndPassed', false, false, false, true],
    ['CompletedOrPassed', false, true, true, true],
    ['NotApplicable', true, true, true, true],
  ];
  it.each(cases)('%s', (moveOn, nothing, completed, passed, both) => {
    expect([
      moveOnMet(moveOn, { completed: false, passed: false }),
      moveOnMet(moveOn, { completed: true, passed: false }),
      moveOnMet(moveOn, { completed: false, passed: true }),
      moveOnMet(moveOn, { completed: true, passed: true }),
    ]).toEqual([nothing, completed, passed, both]);
  });

  it('satisfies a block by all units in it, those of inner blocks too, and the course by all', () => {
    const unit = (id: string, ...blocks: string[]) => ({ id, blocks }) as Cmi5Part;
    const course = {
      id: 'course',
      parts: [unit('a'), unit('b', 'outer'), unit('c', 'outer', 'inner')],
      blocks: [
        { id: 'outer', title: '' },
        { id: 'inner', title: '' },
      ],
    };
    const groups = (...done: string[]) => satisfiedGroups(course, new Set(done));
    expect(groups('c')).toEqual(['inner']);
    expect(groups('b', 'c')).toEqual(['outer', 'inner']);
    expect(groups('a', 'b', 'c')).toEqual(['outer', 'inner', 'course']);
    expect(satisfiedGroups({ ...course, parts: [] }, new Set())).toEqual([]);
  });
});

describe('the statements of a unit', () => {
  const session = {
    id: 's',
    tenantId: 1,
    account: { homePage: 'https://x.example', name: 'p' },
    registration: 'r',
    activityId: 'https://x.example/unit',
    until: 0,
  };
  const unit = { id: 'u', masteryScore: 0.8 } as Cmi5Part;
  const said = (verb: string, more: object = {}) => ({
    actor: { account: session.account },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: session.activityId },
    context: {
      contextActivities: { category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }] },
    },
    ...more,
  });

  it('tell what it came to', () => {
    const all = [
      said('initialized'),
      said('passed', { result: { score: { scaled: 0.9 } } }),
      said('completed'),
      said('terminated'),
    ];
    expect(readUnitReport(session, unit, all)).toEqual({
      initialized: true,
      completed: true,
      success: true,
      score: 0.9,
      terminated: true,
    });
  });
  it.each([
    ['a pass below the mastery score', said('passed', { result: { score: { scaled: 0.5 } } })],
    ['a pass without a score where one is asked for', said('passed')],
    [
      'a statement about another activity',
      said('passed', { object: { id: 'https://x.example/other' }, result: { score: { scaled: 1 } } }),
    ],
    ['a statement outside the category', said('passed', { context: {}, result: { score: { scaled: 1 } } })],
  ])('leave out %s', (_what, statement) => {
    expect(readUnitReport(session, unit, [statement])).toMatchObject({ success: null, completed: false });
  });
  it('fail a unit that says so', () => {
    expect(
      readUnitReport(session, unit, [said('failed', { result: { score: { scaled: 0.1 } } })]),
    ).toMatchObject({
      success: false,
      score: 0.1,
    });
  });
});
