import type { FaultCode } from '../fault.catalogue';
import {
  ACTIVITY,
  anonymousGroup,
  changed,
  classGroup,
  full,
  full20,
  ID,
  lesson,
  nested,
  OTHER_ID,
  simple,
  withSubStatement,
} from '../testing/examples';
import { VERSIONS } from '../version/negotiate';
import { readStatements, statementFault } from './statement';

const reference = { objectType: 'StatementRef', id: OTHER_ID };
const voiding = { ...simple(), verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: reference };

describe.each(VERSIONS)('statementFault under %s', (version) => {
  it.each<[string, unknown]>([
    ['the least there can be', simple()],
    ['every property both versions know', full()],
    ['a SubStatement', withSubStatement()],
    ['an identified group as actor', { ...simple(), actor: classGroup }],
    ['an anonymous group as actor', { ...simple(), actor: anonymousGroup }],
    [
      'an identified group without members',
      changed({ ...simple(), actor: classGroup }, 'actor.member', undefined),
    ],
    ['an agent as object', { ...simple(), object: { objectType: 'Agent', mbox: 'mailto:a@b.vn' } }],
    ['a voiding statement', voiding],
    ['an id in capitals', { ...simple(), id: ID.toUpperCase() }],
    ['empty maps', { ...simple(), object: { id: ACTIVITY, definition: { name: {}, extensions: {} } } }],
    ['an IRI beyond ASCII', changed(simple(), 'verb.id', 'https://hoc.example.vn/động-từ/học')],
    ['a urn', changed(simple(), 'object.id', `urn:uuid:${ID}`)],
    [
      'null, text and lists in an extension',
      changed(full(), 'context.extensions', { 'tag:a,2026:x': [null, 'x', {}] }),
    ],
    ['an extension just not too deep', changed(full(), 'result.extensions', { 'tag:a,2026:x': nested(64) })],
    ['a timestamp in the future', { ...simple(), timestamp: '2999-01-01T00:00:00Z' }],
    [
      'a two-member authority with an application',
      {
        ...simple(),
        authority: {
          objectType: 'Group',
          member: [{ account: { homePage: 'https://x.vn/oauth', name: 'key' } }, { mbox: 'mailto:a@b.vn' }],
        },
      },
    ],
    ['a pair of surrogates', changed(full(), 'result.response', 'Giỏi 👏')],
    ['a property that is undefined, as programs leave them', { ...simple(), result: undefined }],
  ])('accepts %s', (_, statement) => {
    expect(statementFault(statement, version)).toBeUndefined();
  });

  const long = 'x'.repeat(10_000);
  it.each<[string, FaultCode, string, unknown]>([
    ['not an object', 'type-object', '', 'a statement'],
    ['null', 'null-value', '', null],
    ['a list', 'type-object', '', [simple()]],
    ['no actor', 'property-missing', '', changed(full(), 'actor', undefined)],
    ['no verb', 'property-missing', '', changed(full(), 'verb', undefined)],
    ['no object', 'property-missing', '', changed(full(), 'object', undefined)],
    ['a property nobody knows', 'property-unknown', '', { ...simple(), mood: 'good' }],
    [
      'a property in the wrong case',
      'property-unknown',
      '',
      { ...simple(), Timestamp: '2026-01-01T00:00:00Z' },
    ],
    [
      'a prototype smuggled in',
      'property-unknown',
      '',
      JSON.parse(`{"__proto__":1,"actor":{"mbox":"mailto:a@b.vn"}}`),
    ],
    ['an id that is no UUID', 'not-uuid', 'id', { ...simple(), id: `${ID}0` }],
    ['an empty id', 'not-uuid', 'id', { ...simple(), id: '' }],
    ['an id that is a number', 'type-string', 'id', { ...simple(), id: 7 }],
    ['null for a property', 'null-value', 'result.response', changed(full(), 'result.response', null)],
    ['an actor that is text', 'type-object', 'actor', { ...simple(), actor: 'Máy' }],
    ['an actor without identifier', 'ifi-missing', 'actor', { ...simple(), actor: { name: 'Máy' } }],
    ['an actor with two identifiers', 'ifi-many', 'actor', changed(full(), 'actor.mbox', 'mailto:a@b.vn')],
    [
      'an actor of another type',
      'not-one-of',
      'actor.objectType',
      changed(full(), 'actor.objectType', 'agent'),
    ],
    ['members of an agent', 'property-unknown', 'actor', changed(full(), 'actor.member', [])],
    ['mbox without mailto', 'not-mailto', 'actor.mbox', { ...simple(), actor: { mbox: 'a@b.vn' } }],
    ['mbox without domain', 'not-mailto', 'actor.mbox', { ...simple(), actor: { mbox: 'mailto:a' } }],
    [
      'mbox_sha1sum of 39 digits',
      'not-sha1',
      'actor.mbox_sha1sum',
      { ...simple(), actor: { mbox_sha1sum: 'a'.repeat(39) } },
    ],
    [
      'openid without a scheme',
      'not-iri',
      'actor.openid',
      { ...simple(), actor: { openid: 'id.example.vn/may' } },
    ],
    [
      'an account without name',
      'property-missing',
      'actor.account',
      changed(full(), 'actor.account.name', undefined),
    ],
    [
      'an account with an address besides',
      'property-unknown',
      'actor.account',
      changed(full(), 'actor.account.mbox', 'x'),
    ],
    [
      'an account name with U+0000',
      'text-nul',
      'actor.account.name',
      changed(full(), 'actor.account.name', 'a\0b'),
    ],
    [
      'an anonymous group without members',
      'group-needs-members',
      'actor',
      { ...simple(), actor: { objectType: 'Group' } },
    ],
    [
      'an anonymous group with nobody in it',
      'group-needs-members',
      'actor',
      { ...simple(), actor: { objectType: 'Group', member: [] } },
    ],
    [
      'a group in a group',
      'not-one-of',
      'actor.member[0].objectType',
      { ...simple(), actor: { objectType: 'Group', member: [classGroup] } },
    ],
    [
      'members that are no list',
      'type-array',
      'actor.member',
      { ...simple(), actor: { objectType: 'Group', member: {} } },
    ],
    [
      'a group with two identifiers',
      'ifi-many',
      'actor',
      { ...simple(), actor: { ...classGroup, openid: 'https://x.vn/' } },
    ],
    ['a verb without id', 'property-missing', 'verb', { ...simple(), verb: { display: { vi: 'học' } } }],
    ['a verb id without scheme', 'not-iri', 'verb.id', changed(full(), 'verb.id', 'example.vn/verbs/learn')],
    ['an IRI with a space', 'not-iri', 'verb.id', changed(full(), 'verb.id', 'https://example.vn/a b')],
    [
      'an IRI with a broken escape',
      'not-iri',
      'verb.id',
      changed(full(), 'verb.id', 'https://example.vn/%zz'),
    ],
    ['a web address without host', 'not-iri', 'object.id', changed(full(), 'object.id', 'http:///lesson')],
    ['a verb as text', 'type-object', 'verb', changed(full(), 'verb', 'learned')],
    [
      'a language tag too long',
      'not-language-tag',
      'verb.display.vietnamese',
      changed(full(), 'verb.display', { vietnamese: 'x' }),
    ],
    ['a word that is a number', 'type-string', 'verb.display.vi', changed(full(), 'verb.display.vi', 5)],
    [
      'a language map as text',
      'type-object',
      'object.definition.name',
      changed(full(), 'object.definition.name', 'Bài'),
    ],
    [
      'an object of a type nobody knows',
      'not-one-of',
      'object.objectType',
      changed(full(), 'object.objectType', 'Lesson'),
    ],
    [
      'an agent as object that does not say so',
      'property-unknown',
      'object',
      { ...simple(), object: { mbox: 'mailto:a@b.vn' } },
    ],
    [
      'a StatementRef to something else',
      'not-uuid',
      'object.id',
      { ...simple(), object: { ...reference, id: ACTIVITY } },
    ],
    [
      'an activity type that is no IRI',
      'not-iri',
      'object.definition.type',
      changed(full(), 'object.definition.type', 'lesson'),
    ],
    [
      'an unknown interaction',
      'not-one-of',
      'object.definition.interactionType',
      changed(full(), 'object.definition.interactionType', 'Choice'),
    ],
    [
      'choices without an interactionType',
      'interaction-type-needed',
      'object.definition',
      changed(full(), 'object.definition.interactionType', undefined),
    ],
    [
      'a pattern without an interactionType',
      'interaction-type-needed',
      'object.definition',
      { ...simple(), object: { id: ACTIVITY, definition: { correctResponsesPattern: [] } } },
    ],
    [
      'a list of another interaction',
      'component-unsupported',
      'object.definition',
      changed(full(), 'object.definition.scale', []),
    ],
    [
      'a component twice',
      'component-repeated',
      'object.definition.choices',
      changed(full(), 'object.definition.choices', [{ id: 'a' }, { id: 'a' }]),
    ],
    [
      'a component without id',
      'property-missing',
      'object.definition.choices[1]',
      changed(full(), 'object.definition.choices.1', {}),
    ],
    [
      'a pattern that is text',
      'type-array',
      'object.definition.correctResponsesPattern',
      changed(full(), 'object.definition.correctResponsesPattern', 'a'),
    ],
    [
      'an extension without IRI',
      'not-iri',
      'object.definition.extensions.level',
      changed(full(), 'object.definition.extensions', { level: 1 }),
    ],
    ['extensions as a list', 'type-object', 'result.extensions', changed(full(), 'result.extensions', [])],
    [
      'an extension too deep',
      'too-deep',
      `result.extensions["tag:a,2026:x"]${'[0]'.repeat(64)}`,
      changed(full(), 'result.extensions', { 'tag:a,2026:x': nested(65) }),
    ],
    [
      'an extension of a million levels',
      'too-deep',
      `result.extensions["tag:a,2026:x"]${'[0]'.repeat(64)}`,
      {
        ...simple(),
        result: { extensions: JSON.parse(`{"tag:a,2026:x":${'['.repeat(1e6)}${']'.repeat(1e6)}}`) },
      },
    ],
    [
      'a number JSON cannot write back',
      'type-number',
      'result.extensions["tag:a,2026:x"]',
      changed(full(), 'result.extensions', JSON.parse('{"tag:a,2026:x":1e999}')),
    ],
    [
      'half a surrogate pair in a text',
      'text-broken',
      'result.response',
      changed(full(), 'result.response', 'x\ud83d'),
    ],
    [
      'half a surrogate pair in an IRI',
      'text-broken',
      'verb.id',
      changed(full(), 'verb.id', 'https://x.vn/\udc00'),
    ],
    [
      'half a surrogate pair in an extension key',
      'text-broken',
      'result.extensions["tag:a,2026:x"]',
      changed(full(), 'result.extensions', { 'tag:a,2026:x': { '\ud83d': 1 } }),
    ],
    ['a score as number', 'type-object', 'result.score', changed(full(), 'result.score', 8)],
    [
      'a scaled score of 1.01',
      'scaled-range',
      'result.score.scaled',
      changed(full(), 'result.score.scaled', 1.01),
    ],
    ['a raw score as text', 'type-number', 'result.score.raw', changed(full(), 'result.score.raw', '8')],
    ['a raw score above max', 'score-range', 'result.score', changed(full(), 'result.score.raw', 11)],
    ['min above max', 'score-range', 'result.score', changed(full(), 'result.score', { min: 3, max: 2 })],
    ['success as text', 'type-boolean', 'result.success', changed(full(), 'result.success', 'true')],
    [
      'a duration with weeks and days',
      'not-duration',
      'result.duration',
      changed(full(), 'result.duration', 'P4W1D'),
    ],
    ['a duration in seconds', 'type-string', 'result.duration', changed(full(), 'result.duration', 90)],
    [
      'a registration that is no UUID',
      'not-uuid',
      'context.registration',
      changed(full(), 'context.registration', 'lop-1'),
    ],
    [
      'a team of one agent',
      'property-missing',
      'context.team',
      changed(full(), 'context.team', { mbox: 'mailto:a@b.vn' }),
    ],
    [
      'an unknown kind of context activity',
      'property-unknown',
      'context.contextActivities',
      changed(full(), 'context.contextActivities.sibling', []),
    ],
    [
      'an agent as context activity',
      'not-one-of',
      'context.contextActivities.grouping[0].objectType',
      changed(full(), 'context.contextActivities.grouping', [{ objectType: 'Agent', id: ACTIVITY }]),
    ],
    [
      'a context language in words',
      'not-language-tag',
      'context.language',
      changed(full(), 'context.language', 'tiếng Việt'),
    ],
    [
      'revision without an activity',
      'context-needs-activity',
      'context',
      { ...simple(), object: reference, context: { revision: '1' } },
    ],
    [
      'platform without an activity',
      'context-needs-activity',
      'context',
      { ...simple(), object: { objectType: 'Agent', mbox: 'mailto:a@b.vn' }, context: { platform: 'x' } },
    ],
    [
      'a context statement without its type',
      'property-missing',
      'context.statement',
      changed(full(), 'context.statement.objectType', undefined),
    ],
    ['a timestamp in words', 'not-timestamp', 'timestamp', { ...simple(), timestamp: 'today' }],
    [
      'the 30th of February',
      'not-timestamp',
      'timestamp',
      { ...simple(), timestamp: '2026-02-30T00:00:00Z' },
    ],
    [
      'an offset of -00:00',
      'not-timestamp',
      'timestamp',
      { ...simple(), timestamp: '2026-01-01T00:00:00-00:00' },
    ],
    ['stored that is no timestamp', 'not-timestamp', 'stored', { ...simple(), stored: long }],
    ['version 0.9.9', 'not-statement-version', 'version', { ...simple(), version: '0.9.9' }],
    ['version 1.1.0', 'not-statement-version', 'version', { ...simple(), version: '1.1.0' }],
    [
      'an authority of two people',
      'authority-shape',
      'authority',
      {
        ...simple(),
        authority: { objectType: 'Group', member: [{ mbox: 'mailto:a@b.vn' }, { mbox: 'mailto:c@b.vn' }] },
      },
    ],
    ['attachments that are no list', 'type-array', 'attachments', changed(full(), 'attachments', {})],
    [
      'an attachment without display',
      'property-missing',
      'attachments[0]',
      changed(full(), 'attachments.0.display', undefined),
    ],
    [
      'an attachment of negative length',
      'type-integer',
      'attachments[0].length',
      changed(full(), 'attachments.0.length', -1),
    ],
    [
      'an attachment of 1.5 bytes',
      'type-integer',
      'attachments[0].length',
      changed(full(), 'attachments.0.length', 1.5),
    ],
    ['a hash that is none', 'not-sha2', 'attachments[0].sha2', changed(full(), 'attachments.0.sha2', 'abc')],
    [
      'a content type that is none',
      'not-media-type',
      'attachments[0].contentType',
      changed(full(), 'attachments.0.contentType', 'picture'),
    ],
    [
      'a usage that is no IRI',
      'not-iri',
      'attachments[0].usageType',
      changed(full(), 'attachments.0.usageType', 'photo'),
    ],
    [
      'a file address without scheme',
      'not-iri',
      'attachments[0].fileUrl',
      changed(full(), 'attachments.0.fileUrl', 'x.vn/1.jpg'),
    ],
    ['voiding an activity', 'voiding-object', 'object', { ...voiding, object: lesson }],
    [
      'a SubStatement in a SubStatement',
      'substatement-nested',
      'object.object',
      changed(withSubStatement(), 'object.object', withSubStatement().object),
    ],
    ['a SubStatement with an id', 'property-unknown', 'object', changed(withSubStatement(), 'object.id', ID)],
    [
      'a SubStatement with an authority',
      'property-unknown',
      'object',
      changed(withSubStatement(), 'object.authority', { mbox: 'mailto:a@b.vn' }),
    ],
    [
      'a SubStatement without actor',
      'property-missing',
      'object',
      changed(withSubStatement(), 'object.actor', undefined),
    ],
    [
      'a platform in a SubStatement about a person',
      'context-needs-activity',
      'object.context',
      changed(
        changed(withSubStatement(), 'object.object', { objectType: 'Agent', mbox: 'mailto:a@b.vn' }),
        'object.context',
        { platform: 'x' },
      ),
    ],
  ])('refuses %s with %s at "%s"', (_, code, path, statement) => {
    expect(statementFault(statement, version)).toMatchObject({ code, path });
  });

  it('echoes only the beginning of what was wrong', () => {
    const fault = statementFault({ ...simple(), id: 'x'.repeat(10_000_000) }, version);
    expect(String(fault?.params['found']).length).toBeLessThan(100);
  });
});

describe('what only one version knows', () => {
  it('takes context agents and groups in 2.0 and refuses them in 1.0.3', () => {
    expect(statementFault(full20(), '2.0.0')).toBeUndefined();
    const alone = { ...simple(), context: { contextAgents: full20().context!.contextAgents } };
    expect(statementFault(alone, '1.0.3')).toMatchObject({ code: 'property-unknown', path: 'context' });
  });

  it.each<[string, FaultCode, string, unknown]>([
    [
      'an agent of another type',
      'not-one-of',
      'contextAgents[0].objectType',
      changed(full20(), 'context.contextAgents.0.objectType', 'Agent'),
    ],
    [
      'a group for an agent',
      'not-one-of',
      'contextAgents[0].agent.objectType',
      changed(full20(), 'context.contextAgents.0.agent', classGroup),
    ],
    [
      'no relevant types in the list',
      'list-empty',
      'contextAgents[0].relevantTypes',
      changed(full20(), 'context.contextAgents.0.relevantTypes', []),
    ],
    [
      'a relevant type that is no IRI',
      'not-iri',
      'contextAgents[0].relevantTypes[0]',
      changed(full20(), 'context.contextAgents.0.relevantTypes', ['mentor']),
    ],
    [
      'a context group without group',
      'property-missing',
      'contextGroups[0]',
      changed(full20(), 'context.contextGroups.0.group', undefined),
    ],
    [
      'an agent for a group',
      'property-missing',
      'contextGroups[0].group',
      changed(full20(), 'context.contextGroups.0.group', { mbox: 'mailto:a@b.vn' }),
    ],
  ])('refuses in 2.0 %s with %s', (_, code, path, statement) => {
    expect(statementFault(statement, '2.0.0')).toMatchObject({ code, path: `context.${path}` });
  });

  it('takes statements of version 2.0 only in 2.0, of version 1.0 in both', () => {
    expect(statementFault({ ...simple(), version: '2.0.0' }, '2.0.0')).toBeUndefined();
    expect(statementFault({ ...simple(), version: '1.0.9' }, '2.0.0')).toBeUndefined();
    expect(statementFault({ ...simple(), version: '1.0' }, '1.0.3')).toBeUndefined();
    expect(statementFault({ ...simple(), version: '2.0.0' }, '1.0.3')?.code).toBe('not-statement-version');
  });

  it('wants RFC 3339 in 2.0 and lets 1.0.3 leave out the offset', () => {
    const statement = { ...simple(), timestamp: '2026-10-02T08:30:00' };
    expect(statementFault(statement, '1.0.3')).toBeUndefined();
    expect(statementFault(statement, '2.0.0')?.code).toBe('not-timestamp');
  });
});

describe('readStatements', () => {
  it('gives a list for one and for many', () => {
    expect(readStatements(simple(), '1.0.3')).toEqual({ ok: true, value: [simple()] });
    expect(readStatements([simple(), simple()], '1.0.3')).toEqual({ ok: true, value: [simple(), simple()] });
    expect(readStatements([], '1.0.3')).toEqual({ ok: true, value: [] });
  });

  it('says which statement of a batch is wrong', () => {
    const read = readStatements([simple(), { ...simple(), verb: {} }], '2.0.0');
    expect(read).toMatchObject({ ok: false, fault: { code: 'property-missing', path: '[1].verb' } });
  });

  it('refuses a batch in which an id occurs twice, whatever its case', () => {
    const read = readStatements(
      [{ ...simple(), id: ID }, simple(), { ...simple(), id: ID.toUpperCase() }],
      '1.0.3',
    );
    expect(read).toMatchObject({ ok: false, fault: { code: 'batch-repeated-id', path: '[2].id' } });
  });

  it('refuses a list where one is wanted', () => {
    expect(readStatements([simple()], '1.0.3', true)).toMatchObject({ fault: { code: 'single-statement' } });
  });
});
