import fc from 'fast-check';
import {
  type Actor,
  agentKey,
  keysOf,
  type NormalStatement,
  normalise,
  type Statement,
  statementFault,
} from '../../xapi';
import {
  anonymousGroup,
  classGroup,
  full,
  full20,
  ID,
  learner,
  simple,
  teacher,
  withSubStatement,
} from '../../xapi/testing/examples';
import { ERASED, type Erased, eraseStatement, isErasedText } from './erase-statement';
import { readIdentifier, sameAgents, textsOf } from './identifiers';
import { needles, scrub, searchTexts } from './needles';

const pseudonym = '3b0f7c9e-6f5d-4c1b-8f6e-000000000001';
const portal: Actor = {
  objectType: 'Agent',
  account: { homePage: 'https://hoc.example.vn', name: 'portal' },
};
const normal = (statement: Statement, authority = portal): NormalStatement =>
  normalise(statement, { version: '2.0.0', authority, newId: () => ID });
const personOf = (agent: Actor, more: Partial<Erased> = {}): Erased => ({
  keys: new Set([agentKey(agent)!]),
  texts: { unique: [], shared: [] },
  pseudonym,
  ...more,
});
const may = personOf(learner, {
  texts: { unique: ['p-1042-id', 'may@example.vn', '+84912345678'], shared: ['Sùng Thị Máy'] },
});
const versionOf = ({ version }: NormalStatement) => (version.startsWith('2.') ? '2.0.0' : '1.0.3');

/** The statement with this actor in each place where an agent can stand. */
const places: Record<string, (who: Actor) => Statement> = {
  actor: (who) => ({ ...full(), actor: who }),
  object: (who) => ({ ...simple(), object: { objectType: 'Agent', ...who } as never }),
  instructor: (who) => ({ ...simple(), context: { instructor: who } }),
  team: (who) => ({
    ...simple(),
    context: { team: { objectType: 'Group', member: [who as never, teacher] } },
  }),
  'member of the actor': (who) => ({
    ...simple(),
    actor: { ...classGroup, member: [who as never, teacher] },
  }),
  contextAgent: (who) => ({
    ...full20(),
    context: { contextAgents: [{ objectType: 'contextAgent', agent: who as never }] },
  }),
  contextGroup: (who) => ({
    ...full20(),
    context: {
      contextGroups: [{ objectType: 'contextGroup', group: { ...anonymousGroup, member: [who as never] } }],
    },
  }),
  'actor of the statement inside': (who) => {
    const statement = withSubStatement();
    return { ...statement, object: { ...statement.object, actor: who } as never };
  },
  'context of the statement inside': (who) => {
    const statement = withSubStatement();
    return { ...statement, object: { ...statement.object, context: { instructor: who } } as never };
  },
};

describe('a statement from which somebody is taken out', () => {
  it.each(Object.keys(places))('is valid and does not name them any more: %s', (place) => {
    const statement = normal(places[place]!(learner));
    expect([...keysOf(statement).agents.keys()]).toContain(agentKey(learner));
    const clean = eraseStatement(statement, may);
    expect(statementFault(clean, versionOf(clean))).toBeUndefined();
    expect([...keysOf(clean).agents.keys()]).not.toContain(agentKey(learner));
    expect([...keysOf(clean).agents.keys()]).toContain(`account|${ERASED}|${pseudonym}`);
    expect(JSON.stringify(clean)).not.toMatch(/p-1042|Máy/);
    expect(isErasedText(JSON.stringify(clean))).toBe(true);
    expect(isErasedText(JSON.stringify(statement))).toBe(false);
    expect(clean.id).toBe(statement.id);
  });

  it('is valid as authority too', () => {
    const clean = eraseStatement(normal(simple(), learner), may);
    expect(clean.authority).toEqual({
      objectType: 'Agent',
      account: { homePage: ERASED, name: pseudonym },
    });
    expect(statementFault(clean, '2.0.0')).toBeUndefined();
  });

  it('loses what they wrote and brought along, and what leads back to their enrolment', () => {
    const clean = eraseStatement(normal(full()), may);
    expect(clean.result).toEqual({
      score: full().result!.score,
      success: true,
      completion: false,
      duration: 'PT1M30.25S',
    });
    expect(clean).not.toHaveProperty('attachments');
    expect(clean.context).not.toHaveProperty('registration');
    expect(clean.context).not.toHaveProperty('extensions');
    expect(clean.context!.instructor).toEqual(teacher);
  });

  it('keeps what others wrote, but no signature', () => {
    const signature = {
      usageType: 'http://adlnet.gov/expapi/attachments/signature',
      display: { vi: 'Chữ ký' },
      contentType: 'application/octet-stream',
      length: 1,
      sha2: 'cd'.repeat(32),
    };
    const statement = normal({ ...full(), actor: teacher });
    statement.context!.instructor = learner;
    statement.attachments = [...full().attachments!, signature];
    const clean = eraseStatement(statement, may);
    expect(clean.result).toEqual(full().result);
    expect(clean.attachments).toEqual(full().attachments);
    expect(clean.context).toMatchObject({ registration: expect.any(String), extensions: expect.anything() });
  });

  it('is the very same when it says nothing of them', () => {
    const stranger = personOf({ mbox: 'mailto:ai@example.vn' });
    for (const statement of [full(), full20(), simple(), withSubStatement()]) {
      const whole = normal(statement);
      expect(eraseStatement(whole, stranger)).toBe(whole);
    }
  });

  it('loses what is nobody else’s wherever it stands, but a name only where they are named', () => {
    const said = normal({
      ...simple(),
      actor: teacher,
      object: { id: 'https://x.vn/p-1042-id/bai', definition: { name: { vi: 'Bài của Sùng Thị Máy' } } },
      result: { response: 'Gọi 0912 345 678 hoặc MAY@example.vn' },
    });
    const clean = eraseStatement(said, may);
    expect(clean.object).toMatchObject({
      id: `https://x.vn/${pseudonym}/bai`,
      definition: { name: { vi: 'Bài của Sùng Thị Máy' } },
    });
    expect(clean.result!.response).toBe(`Gọi ${pseudonym} hoặc ${pseudonym}`);
    expect(statementFault(clean, '2.0.0')).toBeUndefined();
    const named = eraseStatement({ ...said, context: { instructor: learner } }, may);
    expect(JSON.stringify(named)).not.toContain('Máy');
  });

  it('stays without them when it is done again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(places)),
        fc.constantFrom(learner, teacher),
        (place, who) => {
          const once = eraseStatement(normal(place(who)), may);
          expect(eraseStatement(once, may)).toEqual(once);
        },
      ),
    );
  });
});

describe('looking for a person in texts', () => {
  const found = needles({ unique: ['+84912345678'], shared: ['An', 'Lê Văn An', 'vanan'] }, true);
  const clean = (text: string) => scrub(text, found, '*');

  it('finds whole words, in any letter case and either form of Unicode', () => {
    expect(clean('LÊ VĂN AN và '.concat('Lê Văn An'.normalize('NFD')))).toBe('* và *');
    expect(clean('Lê Văn Anh, Vanang')).toBe('Lê Văn Anh, Vanang');
    expect(clean('vanan@x.vn')).toBe('*@x.vn');
  });

  it('leaves a single short word alone, which is a word of the language too', () => {
    expect(clean('An toàn giao thông')).toBe('An toàn giao thông');
  });

  it('finds a phone number however it is written, but not inside other digits', () => {
    expect(clean('0912345678, 0912.345.678, +84 912 345 678')).toBe('*, *, *');
    expect(clean('00912345678901')).toBe('00912345678901');
  });

  it('asks the database for every writing of what is nobody else’s', () => {
    expect(searchTexts({ unique: ['May@Example.vn', '+84912345678', 'x'], shared: ['Máy'] })).toEqual([
      'may@example.vn',
      '+84912345678',
      '84912345678',
      '0912345678',
    ]);
  });
});

describe('an identifier as people write it', () => {
  it('is read in its forms', () => {
    expect(readIdentifier(' may@example.vn ')).toEqual({ mbox: 'mailto:may@example.vn' });
    expect(readIdentifier('mailto:may@example.vn')).toEqual({ mbox: 'mailto:may@example.vn' });
    expect(readIdentifier('https://truong.vn | hs-01')).toEqual({
      account: { homePage: 'https://truong.vn', name: 'hs-01' },
    });
    expect(readIdentifier('AB'.repeat(20))).toEqual({ mbox_sha1sum: 'ab'.repeat(20) });
    expect(readIdentifier('https://id.example.vn/may')).toEqual({ openid: 'https://id.example.vn/may' });
    expect(readIdentifier('{"mbox":"mailto:a@b.vn"}')).toEqual({ mbox: 'mailto:a@b.vn' });
  });

  it('is refused when it is none', () => {
    for (const text of ['', 'Máy', 'trường|hs-01', '{"name":"Máy"}', '{', '0912345678']) {
      expect([text, readIdentifier(text)]).toEqual([text, null]);
    }
  });

  it('stands for the hash of an address too', () => {
    const keys = sameAgents({ mbox: 'mailto:May@example.vn' }).map((agent) => agentKey(agent));
    expect(keys).toContain('mbox|mailto:may@example.vn');
    expect(keys.filter((key) => key!.startsWith('sha1|'))).toHaveLength(2);
  });

  it('is nobody else’s when it could not be, such as an id or an address', () => {
    const account = (name: string) => textsOf({ account: { homePage: 'https://x.vn', name } });
    expect(account('hs-01')).toEqual({ unique: [], shared: ['hs-01'] });
    expect(account(ID)).toEqual({ unique: [ID], shared: [] });
  });
});
