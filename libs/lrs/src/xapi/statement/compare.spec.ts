import type { Statement } from '../statement.types';
import {
  changed,
  classGroup,
  full,
  full20,
  ID,
  OTHER_ID,
  simple,
  withSubStatement,
} from '../testing/examples';
import { canonicalText, sameStatement, stableText, withoutSignature } from './compare';
import { normalise } from './normalise';

const altered = (path: string, by: unknown, from = full20()): Statement =>
  changed(from, path, by) as Statement;

describe('sameStatement', () => {
  it.each<[string, Statement]>([
    ['stored', altered('stored', '2020-01-01T00:00:00Z')],
    ['authority', altered('authority', { mbox: 'mailto:a@b.vn' })],
    ['the words of the verb', altered('verb.display', { vi: 'khác' })],
    ['the definition of an activity', altered('object.definition', undefined)],
    [
      'a missing id, timestamp or version',
      altered('id', undefined, altered('timestamp', undefined, altered('version', undefined))),
    ],
    ['the same moment in another zone', altered('timestamp', '2026-10-02T01:30:00.123Z')],
    ['digits below a millisecond', altered('timestamp', '2026-10-02T08:30:00.1234+07:00')],
    [
      'a single context activity or a list of one',
      altered('context.contextActivities.parent', [full20().context!.contextActivities!.parent]),
    ],
    ['the order of group members', altered('context.team.member', [...classGroup.member!].reverse())],
    ['the case of a mail domain', altered('context.instructor.mbox', 'mailto:co.giao@truong.EXAMPLE.vn')],
    ['the case of a UUID', altered('context.registration', OTHER_ID.toUpperCase())],
    ['digits of a duration below a hundredth', altered('result.duration', 'PT1M30.2599S')],
    ['the order of keys', Object.fromEntries(Object.entries(full20()).reverse()) as unknown as Statement],
    [
      'what normalising does',
      normalise(full20(), { version: '2.0.0', authority: { mbox: 'mailto:a@b.vn' }, newId: () => ID }),
    ],
  ])('is not disturbed by %s', (_, other) => {
    expect(sameStatement(full20(), other)).toBe(true);
    expect(sameStatement(other, full20())).toBe(true);
  });

  it.each<[string, Statement]>([
    ['id', altered('id', OTHER_ID)],
    ['timestamp', altered('timestamp', '2026-10-02T08:30:01+07:00')],
    ['version', altered('version', '1.0.0')],
    ['actor', altered('actor.account.name', 'p-1043')],
    ['verb', altered('verb.id', 'http://adlnet.gov/expapi/verbs/passed')],
    ['object', altered('object.id', 'https://hoc.example.vn/khac')],
    ['score', altered('result.score.raw', 7)],
    ['duration', altered('result.duration', 'PT1M30.26S')],
    [
      'a context activity',
      altered('context.contextActivities.parent', { id: 'https://hoc.example.vn/khac' }),
    ],
    ['registration', altered('context.registration', ID)],
    ['a member of a group', altered('context.team.member', [{ mbox: 'mailto:a@b.vn' }])],
    ['an extension', altered('context.extensions', {})],
    ['an attachment', altered('attachments.0.length', 4)],
    ['a context agent', altered('context.contextAgents.0.relevantTypes', undefined)],
  ])('sees another %s', (_, other) => {
    expect(sameStatement(full20(), other)).toBe(false);
    expect(sameStatement(other, full20())).toBe(false);
  });

  it('looks into SubStatements', () => {
    const moved = changed(withSubStatement(), 'object.timestamp', '2026-10-09T12:00:00Z') as Statement;
    const later = changed(withSubStatement(), 'object.timestamp', '2026-10-09T12:00:01Z') as Statement;
    expect(sameStatement(withSubStatement(), moved)).toBe(true);
    expect(sameStatement(withSubStatement(), later)).toBe(false);
  });
});

describe('canonicalText', () => {
  it('leaves out what a store assigns', () => {
    expect(canonicalText(simple())).toBe(
      canonicalText({ ...simple(), id: ID, timestamp: '2026-01-01T00:00:00Z' }),
    );
  });
  it('is JSON with its keys in order', () => {
    expect(stableText({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":null}]}');
  });
});

describe('withoutSignature', () => {
  const signature = {
    ...full().attachments![0]!,
    usageType: 'http://adlnet.gov/expapi/attachments/signature',
  };
  it('takes away signatures only, and the list with the last of them', () => {
    const photo = full().attachments!;
    expect(withoutSignature({ ...full(), attachments: [...photo, signature] })).toEqual(full());
    expect(withoutSignature({ ...simple(), attachments: [signature] })).toEqual(simple());
  });
});
