import type { Statement } from '../statement.types';
import {
  ACTIVITY,
  anonymousGroup,
  classGroup,
  full20,
  ID,
  lesson,
  OTHER_ID,
  simple,
  withSubStatement,
} from '../testing/examples';
import { agentKey, DIRECT_ACTIVITY, DIRECT_AGENT, indexKey, keysOf, ROLE } from './keys';

const LEARNER = 'account|https://hoc.example.vn|p-1042';
const TEACHER = 'mbox|mailto:co.giao@truong.example.vn';
const CLASS = 'mbox|mailto:lop@hoc.example.vn';
const HASHED = 'sha1|ebd31e95054c018b10727ccffd2ef2ec3a016ee9';
const OPEN = 'openid|https://id.example.vn/may';

describe('agentKey', () => {
  it('is the same for an agent and a group with the same identifier', () => {
    expect(agentKey({ ...classGroup })).toBe(agentKey({ mbox: 'mailto:lop@HOC.example.vn' }));
  });
  it('keeps the letter case before the @, which may matter', () => {
    expect(agentKey({ mbox: 'mailto:Lop@hoc.example.vn' })).toBe('mbox|mailto:Lop@hoc.example.vn');
  });
  it('does not take one account for another by where its parts end', () => {
    const one = agentKey({ account: { homePage: 'https://a', name: 'b|c' } });
    expect(one).toBe('account|https://a|b|c');
    expect(one).not.toBe(agentKey({ account: { homePage: 'https://a/b', name: 'c' } }));
  });
  it('is undefined for an anonymous group', () => {
    expect(agentKey(anonymousGroup)).toBeUndefined();
  });
  it('shortens a name too long for an index and still tells two apart', () => {
    const key = (name: string) => agentKey({ account: { homePage: 'https://a', name } })!;
    expect(Buffer.byteLength(key('ữ'.repeat(5000)))).toBeLessThan(1000);
    expect(key(`${'ữ'.repeat(5000)}a`)).not.toBe(key(`${'ữ'.repeat(5000)}b`));
    expect(indexKey('x'.repeat(1000))).toBe('x'.repeat(1000));
  });
});

describe('keysOf', () => {
  it('finds every agent of a statement with its roles', () => {
    const { agents } = keysOf(full20());
    expect(Object.fromEntries(agents)).toEqual({
      // Actor, and a member of the team.
      [LEARNER]: ROLE.actor | ROLE.team | ROLE.member,
      [TEACHER]: ROLE.instructor | ROLE.contextAgent | ROLE.contextGroup | ROLE.member,
      [CLASS]: ROLE.team,
      [HASHED]: ROLE.team | ROLE.member,
      [OPEN]: ROLE.contextGroup | ROLE.member,
      'account|https://hoc.example.vn|portal': ROLE.authority,
    });
  });

  it('finds every activity with its roles, and what is said about it', () => {
    const { activities, definitions } = keysOf(full20());
    expect(Object.fromEntries(activities)).toEqual({
      [ACTIVITY]: ROLE.object | ROLE.other,
      'https://hoc.example.vn/xapi/courses/ky-nang-so': ROLE.parent,
      'https://hoc.example.vn/xapi/programmes/bdhvs': ROLE.grouping,
      'https://w3id.org/xapi/cmi5/context/categories/cmi5': ROLE.category,
    });
    expect([...definitions]).toEqual([[ACTIVITY, lesson.definition]]);
  });

  it('keeps what is inside a SubStatement out of the direct filters', () => {
    const { agents, activities, verb } = keysOf(withSubStatement());
    expect(verb).toBe('http://adlnet.gov/expapi/verbs/planned');
    expect(agents.get(CLASS)).toBe(ROLE.subActor);
    expect(agents.get(CLASS)! & DIRECT_AGENT).toBe(0);
    expect(agents.get(TEACHER)! & DIRECT_AGENT).not.toBe(0);
    expect(agents.get(LEARNER)).toBe(ROLE.subActor | ROLE.member | ROLE.subContext);
    expect(activities.get(ACTIVITY)).toBe(ROLE.subObject);
    expect(activities.get(ACTIVITY)! & DIRECT_ACTIVITY).toBe(0);
    expect(activities.get('https://hoc.example.vn/xapi/courses/ky-nang-so')).toBe(ROLE.subContext);
  });

  it('finds the members of an anonymous actor directly', () => {
    const { agents } = keysOf({ ...simple(), actor: anonymousGroup });
    expect(agents.get(OPEN)! & DIRECT_AGENT).not.toBe(0);
  });

  it('gives the target of a reference, and whether it is voided', () => {
    const referring: Statement = {
      ...simple(),
      object: { objectType: 'StatementRef', id: OTHER_ID.toUpperCase() },
    };
    expect(keysOf(referring)).toMatchObject({ target: OTHER_ID, voids: false });
    referring.verb = { id: 'http://adlnet.gov/expapi/verbs/voided' };
    expect(keysOf(referring)).toMatchObject({ target: OTHER_ID, voids: true });
    expect(keysOf(full20())).toMatchObject({
      id: ID,
      target: undefined,
      voids: false,
      registration: OTHER_ID,
    });
  });

  it('has roles that fit a smallint', () => {
    expect(Object.values(ROLE).reduce<number>((all, bit) => all | bit, 0)).toBeLessThanOrEqual(32767);
    expect(new Set(Object.values(ROLE)).size).toBe(Object.keys(ROLE).length);
  });
});
