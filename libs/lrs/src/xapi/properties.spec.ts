import fc from 'fast-check';
import {
  type AttachmentData,
  type Canon,
  canonicalFormat,
  canonicalText,
  describeFault,
  FAULTS,
  idsFormat,
  keysOf,
  languageRanges,
  normalise,
  parseMultipart,
  type Statement,
  sameStatement,
  stamp,
  statementFault,
  VERSIONS,
  writeMultipart,
} from './index';
import { full, full20, ID, simple, withSubStatement } from './testing/examples';

const version = fc.constantFrom(...VERSIONS);
const example = fc.constantFrom(simple(), full(), full20(), withSubStatement());
const assigned = { authority: { mbox: 'mailto:lrs@example.vn' }, newId: () => ID };
const canon: Canon = { activity: () => undefined, verb: () => undefined };
// Any JSON, the ill-formed strings included.
const json = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }),
  fc.constantFrom('', '\ud800', '\0', 1e308, {}),
);
// What only a program can hand over.
const wild = fc.oneof(
  json,
  fc.constantFrom(undefined, Number.NaN, -0, () => 1, Symbol('x'), 1n, new Date(0), new Map()),
);

type Container = Record<string, unknown>;
/** All objects and lists in a value. */
function containers(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containers)];
}

const copyOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(copyOf)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]))
      : value;

/** A valid statement in which up to three random places were replaced, removed, added to, or copied elsewhere. */
const mutatedBy = (anything: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      example,
      fc.array(
        fc.record({
          where: fc.nat(),
          which: fc.nat(),
          how: fc.constantFrom('replace', 'remove', 'add', 'copy'),
          by: anything,
          key: fc.string(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([base, changes]) => {
      const copy = structuredClone(base);
      for (const { where, which, how, by, key } of changes) {
        const all = containers(copy);
        const target = all[where % all.length]!;
        const keys = Object.keys(target);
        const chosen = keys[which % Math.max(1, keys.length)] ?? key;
        if (how === 'remove' && !Array.isArray(target)) delete target[chosen];
        else if (how === 'copy') target[chosen] = copyOf(all[which % all.length]);
        else target[how === 'add' && !Array.isArray(target) ? key : chosen] = copyOf(by);
      }
      return copy;
    });
const mutated = mutatedBy(json);

function everythingOn(statement: Statement): void {
  const normal = normalise(statement, { version: '2.0.0', ...assigned });
  keysOf(normal);
  canonicalText(normal);
  idsFormat(normal);
  canonicalFormat(normal, canon, languageRanges('vi, en;q=0.5'));
  JSON.parse(stamp(JSON.stringify(normal), '2026-10-02T00:00:00Z', normal.timestamp !== undefined));
}

describe('any statement, however it was changed', () => {
  it('gets a fault that can be told, or is fit for all that follows', () => {
    fc.assert(
      fc.property(mutatedBy(wild), version, (statement, rules) => {
        const fault = statementFault(statement, rules);
        if (!fault) return everythingOn(statement as Statement);
        const named = [...FAULTS[fault.code].vi.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
        expect(Object.keys(fault.params)).toEqual(expect.arrayContaining(named));
        expect(describeFault(fault, 'vi')).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('is either refused or read back the same from its JSON', () => {
    fc.assert(
      fc.property(mutated, (statement) => {
        fc.pre(statementFault(statement, '2.0.0') === undefined);
        const back: unknown = JSON.parse(JSON.stringify(statement));
        expect(statementFault(back, '2.0.0')).toBeUndefined();
        expect(sameStatement(back as Statement, statement as Statement)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is judged whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), version, (value, rules) =>
        expect(statementFault(value, rules)).toBeDefined(),
      ),
    );
  });
});

describe('normalise', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(example, version, (statement, rules) => {
        const once = normalise(statement, { version: rules, ...assigned });
        expect(normalise(once, { version: rules, ...assigned })).toEqual(once);
        expect(JSON.stringify(normalise(once, { version: rules, ...assigned }))).toBe(JSON.stringify(once));
      }),
    );
  });
  it('leaves a valid statement valid and the same', () => {
    fc.assert(
      fc.property(mutated, (statement) => {
        fc.pre(statementFault(statement, '2.0.0') === undefined);
        const normal = normalise(statement as Statement, { version: '2.0.0', ...assigned });
        expect(statementFault(normal, '2.0.0')).toBeUndefined();
        expect(sameStatement(statement as Statement, normal)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('sameStatement', () => {
  const valid = mutated.filter((s) => statementFault(s, '2.0.0') === undefined) as fc.Arbitrary<Statement>;
  it('is reflexive and symmetric', () => {
    fc.assert(
      fc.property(valid, valid, (a, b) => {
        expect(sameStatement(a, structuredClone(a))).toBe(true);
        expect(sameStatement(a, b)).toBe(sameStatement(b, a));
      }),
      { numRuns: 100 },
    );
  });
});

describe('idsFormat', () => {
  it('keeps the keys of everyone and everything but members of identified groups', () => {
    fc.assert(
      fc.property(example, (statement) => {
        const [before, after] = [keysOf(statement), keysOf(idsFormat(statement))];
        expect(after.verb).toBe(before.verb);
        expect(after.activities).toEqual(before.activities);
        expect(after.definitions.size).toBe(0);
        for (const [key, roles] of after.agents) expect((before.agents.get(key) ?? 0) & roles).toBe(roles);
        expect(statementFault(idsFormat(statement), '2.0.0')).toBeUndefined();
        expect(idsFormat(idsFormat(statement))).toEqual(idsFormat(statement));
      }),
    );
  });
});

describe('multipart', () => {
  const token = fc.stringMatching(/^[0-9a-f]{64}$/);
  // Data rich in what could be taken for a boundary.
  const tricky = fc.array(fc.constantFrom('\r\n', '\r', '\n', '--', '\r\n--', 'b', '-', ' ', '\0', 'đ'), {
    maxLength: 40,
  });
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    tricky.map((all) => Buffer.from(all.join(''))),
  );
  const attachment: fc.Arbitrary<AttachmentData> = fc.record({
    sha2: token,
    contentType: fc.constantFrom('text/plain', 'image/png; a="b"'),
    data,
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.uniqueArray(attachment, { selector: (a) => a.sha2, maxLength: 5 }),
        (json, attachments) => {
          const boundary = 'bound-7f3a9c';
          const read = parseMultipart(writeMultipart(json, attachments, boundary), boundary);
          expect(read.ok && read.value[0]!.data.toString()).toBe(json);
          expect(
            read.ok &&
              read.value.slice(1).map((part) => ({
                sha2: part.headers.get('x-experience-api-hash'),
                contentType: part.headers.get('content-type'),
                data: Buffer.from(part.data),
              })),
          ).toEqual(attachments);
        },
      ),
    );
  });

  it('that is cut short anywhere is refused', () => {
    fc.assert(
      fc.property(
        fc.array(attachment, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (attachments, share) => {
          const body = writeMultipart('{"a":1}', attachments, 'bound-7f3a9c');
          // Without its last line end a body is still whole.
          const cut = body.subarray(0, Math.floor((body.length - 3) * share));
          expect(parseMultipart(cut, 'bound-7f3a9c').ok).toBe(false);
        },
      ),
    );
  });

  it('of any bytes gets an answer', () => {
    fc.assert(
      fc.property(tricky, (pieces) => {
        const read = parseMultipart(Buffer.from(pieces.join('')), 'b');
        expect(read.ok ? 'parts' : read.fault.code).toMatch(/^parts$|^multipart-/);
      }),
      { numRuns: 1000 },
    );
  });
});
