import { gzipSync } from 'node:zlib';
import { freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import { type Statement, VOIDED } from './xapi';
import { attachmentOf, bodyOf, dataPart, jsonPart, MULTIPART } from './xapi/testing/multipart';

type Body = string | Buffer;
const json = (change: (statement: Record<string, unknown>) => void): Body => {
  const statement = structuredClone(freshStatement()) as unknown as Record<string, unknown>;
  change(statement);
  return JSON.stringify(statement);
};
const withResult = (result: unknown) =>
  json((statement) => {
    statement['result'] = result;
  });
const withActor = (actor: unknown) =>
  json((statement) => {
    statement['actor'] = actor;
  });
const withContext = (context: unknown) =>
  json((statement) => {
    statement['context'] = context;
  });
const withObject = (object: unknown) =>
  json((statement) => {
    statement['object'] = object;
  });
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const account = { homePage: 'https://f.example.vn', name: 'p' };
const essay = 'bài văn';
const withEssay = (): Statement => freshStatement({ attachments: [attachmentOf(essay)] });
const twice = freshStatement();

/** What is wrong, the body, and its content type when it is not JSON. */
const bad: [string, Body, string?][] = [
  ['JSON that breaks off', '{"actor":{"mbox":"mailto:a@b.vn"'],
  ['no JSON at all', 'xin chào'],
  ['an empty body', ''],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['a number instead of a statement', '7'],
  ['null', 'null'],
  ['a list in a list', '[[]]'],
  [
    'an unknown property',
    json((s) => {
      s['diem'] = 1;
    }),
  ],
  [
    'a property in the wrong case',
    json((s) => {
      s['Actor'] = s['actor'];
    }),
  ],
  [
    'null where a value belongs',
    json((s) => {
      s['result'] = null;
    }),
  ],
  [
    'no actor',
    json((s) => {
      delete s['actor'];
    }),
  ],
  [
    'no verb',
    json((s) => {
      delete s['verb'];
    }),
  ],
  [
    'no object',
    json((s) => {
      delete s['object'];
    }),
  ],
  [
    'an id that is no UUID',
    json((s) => {
      s['id'] = '123';
    }),
  ],
  [
    'a verb whose id is no IRI',
    json((s) => {
      s['verb'] = { id: 'completed' };
    }),
  ],
  ['an activity whose id is no IRI', withObject({ id: '/bai/1' })],
  ['an actor without an identifier', withActor({ name: 'Ai đó' })],
  ['an actor with two identifiers', withActor({ mbox: 'mailto:a@b.vn', account })],
  ['a mail address without mailto', withActor({ mbox: 'a@b.vn' })],
  ['a mail hash that is too short', withActor({ mbox_sha1sum: 'ab12' })],
  ['an account without a home page', withActor({ account: { name: 'p' } })],
  ['an account whose home page is no IRI', withActor({ account: { homePage: 'truong', name: 'p' } })],
  ['an anonymous group without members', withActor({ objectType: 'Group' })],
  ['a group in a group', withActor({ objectType: 'Group', member: [{ objectType: 'Group', account }] })],
  ['an unknown kind of object', withObject({ objectType: 'Bài', id: 'https://f.example.vn' })],
  ['a reference to no UUID', withObject({ objectType: 'StatementRef', id: 'x' })],
  [
    'a SubStatement in a SubStatement',
    withObject({
      objectType: 'SubStatement',
      actor: { account },
      verb: { id: 'https://f.vn/v' },
      object: { objectType: 'SubStatement' },
    }),
  ],
  [
    'a voiding of an activity',
    json((s) => {
      s['verb'] = { id: 'http://adlnet.gov/expapi/verbs/voided' };
    }),
  ],
  [
    'a language tag that is none',
    json((s) => {
      s['verb'] = { id: 'https://f.vn/v', display: { 'tiếng việt': 'x' } };
    }),
  ],
  ['a scaled score above one', withResult({ score: { scaled: 1.01 } })],
  ['a raw score outside its range', withResult({ score: { raw: 11, min: 0, max: 10 } })],
  ['a score as text', withResult({ score: { raw: '9' } })],
  ['a duration in plain words', withResult({ duration: '5 phút' })],
  ['a duration with a fraction in the middle', withResult({ duration: 'PT1.5H3M' })],
  ['a success in words', withResult({ success: 'true' })],
  ['an extension whose key is no IRI', withResult({ extensions: { diem: 1 } })],
  [
    'extensions nested without end',
    withResult({ extensions: { 'https://f.vn/e': JSON.parse(deep(200)) as unknown } }),
  ],
  ['a registration that is no UUID', withContext({ registration: 'lop-1' })],
  [
    'a revision for an agent',
    json((s) => {
      s['object'] = { objectType: 'Agent', account };
      s['context'] = { revision: '2' };
    }),
  ],
  ['a context activity without an id', withContext({ contextActivities: { parent: [{}] } })],
  ['a kind of context activity that does not exist', withContext({ contextActivities: { cha: [] } })],
  [
    'a time that does not exist',
    json((s) => {
      s['timestamp'] = '2026-02-30T10:00:00Z';
    }),
  ],
  [
    'a time with an unknown offset',
    json((s) => {
      s['timestamp'] = '2026-02-20T10:00:00-00:00';
    }),
  ],
  [
    'a version of another world',
    json((s) => {
      s['version'] = '0.9';
    }),
  ],
  [
    'half a surrogate pair',
    '{"actor":{"mbox":"mailto:a@b.vn"},"verb":{"id":"https://f.vn/v"},"object":{"id":"https://f.vn/\\ud83d"}}',
  ],
  [
    'a character that no database keeps in a key',
    withActor({ account: { homePage: 'https://f.vn', name: 'a\u0000b' } }),
  ],
  ['one id twice in a batch', JSON.stringify([twice, twice])],
  ['nesting that would exhaust the stack', deep(200_000)],
  ['a content type that is none of xAPI’s', JSON.stringify(freshStatement()), 'text/plain'],
  ['a multipart without a boundary', bodyOf([jsonPart(freshStatement())]), 'multipart/mixed'],
  [
    'a multipart that breaks off',
    bodyOf([jsonPart(withEssay()), dataPart(essay)]).subarray(0, -20),
    MULTIPART,
  ],
  [
    'a multipart whose data has another hash',
    bodyOf([jsonPart(withEssay()), dataPart('khác', { 'X-Experience-API-Hash': attachmentOf(essay).sha2 })]),
    MULTIPART,
  ],
  [
    'a multipart with a part that nothing names',
    bodyOf([jsonPart(freshStatement()), dataPart(essay)]),
    MULTIPART,
  ],
  ['a multipart without the data of an attachment', bodyOf([jsonPart(withEssay())]), MULTIPART],
  ['a multipart that begins with data', bodyOf([dataPart(essay)]), MULTIPART],
  ['an attachment without data or address', JSON.stringify(withEssay())],
  ['a multipart whose statements are no JSON', bodyOf([{ ...jsonPart(''), data: '{"actor":' }]), MULTIPART],
  [
    'a multipart whose part has no hash',
    bodyOf([jsonPart(withEssay()), dataPart(essay, { 'X-Experience-API-Hash': undefined })]),
    MULTIPART,
  ],
  [
    'a multipart in base64',
    bodyOf([jsonPart(withEssay()), dataPart(essay, { 'Content-Transfer-Encoding': 'base64' })]),
    MULTIPART,
  ],
  ['two statements without a list around them', `${JSON.stringify(freshStatement())}${json(() => {})}`],
  ['a comment in the JSON', `// bài một\n${json(() => {})}`],
  ['an unknown property deep inside', withActor({ account: { ...account, email: 'a@b.vn' } })],
  ['half a surrogate pair in an answer', withResult({ response: 'a\udc00' })],
  ['half a surrogate pair in an extension', withResult({ extensions: { 'https://f.vn/e': ['\ud83d'] } })],
  [
    'a number too great to be one',
    withResult({ score: { raw: 7 } })
      .toString()
      .replace('7}', '1e999}'),
  ],
  ['a duration without a unit', withResult({ duration: 'PT5' })],
  ['a negative duration', withResult({ duration: '-PT5M' })],
  ['an address with a space', withObject({ id: 'https://f.example.vn/bài 1' })],
  ['an IRI that is a path only', withContext({ contextActivities: { parent: { id: 'bai/1' } } })],
  [
    'a fileUrl that is no IRI',
    json((s) => Object.assign(s, { attachments: [attachmentOf(essay, { fileUrl: 'tep' })] })),
  ],
  [
    'a SHA-2 that is none',
    json((s) => Object.assign(s, { attachments: [attachmentOf(essay, { sha2: 'ab' })] })),
  ],
  [
    'an attachment of negative length',
    json((s) => Object.assign(s, { attachments: [attachmentOf(essay, { length: -1 })] })),
  ],
  [
    'choices for a question that has none',
    withObject({ id: 'https://f.vn/q', definition: { interactionType: 'true-false', choices: [] } }),
  ],
  [
    'a context agent of the wrong kind',
    withContext({ contextAgents: [{ objectType: 'Agent', agent: { account } }] }),
  ],
  ['a context group without a group', withContext({ contextGroups: [{ objectType: 'contextGroup' }] })],
  ['a team that is one person', withContext({ team: { objectType: 'Agent', account } })],
  ['a language in words', withContext({ language: 'tiếng Việt' })],
  [
    'a second voiding inside',
    withObject({
      objectType: 'SubStatement',
      actor: { account },
      verb: { id: VOIDED },
      object: { id: 'https://f.vn/a' },
    }),
  ],
  ['ids that differ in letter case only', JSON.stringify([twice, { ...twice, id: twice.id.toUpperCase() }])],
];

describe('what is no statement', () => {
  let site: XapiSite;
  let tool: Tool;
  beforeAll(async () => {
    site = await XapiSite.open();
    tool = await site.tool();
  }, 60_000);
  afterAll(() => site.close());
  const rows = async () =>
    site.database.one(
      `select (select count(*) from lrs_statement) as statements, (select count(*) from lrs_statement_id) as ids,
         (select count(*) from lrs_activity) as activities, (select count(*) from lrs_attachment) as attachments`,
    );

  /** Sends bytes as they are: the client would write what it takes for JSON anew. */
  const send = (body: Body, headers: Record<string, string>) =>
    tool
      .send('post', 'statements')
      .set({ 'Content-Type': 'application/json', ...headers })
      .serialize((sent: unknown) => sent as string)
      .send(body);

  it.each(bad)('%s is refused with words, and nothing of it is stored', async (...[, body, type]) => {
    const before = await rows();
    const answer = await send(body, { 'Content-Type': type ?? 'application/json' });
    expect([answer.status, answer.body]).toEqual([
      400,
      expect.objectContaining({ code: expect.any(String), rule: expect.stringMatching(/^(Data|Comm)/) }),
    ]);
    const { error, rule } = answer.body as { error: string; rule: string };
    expect(error.endsWith(`(xAPI ${rule})`)).toBe(true);
    expect(error.length).toBeLessThan(500);
    expect(await rows()).toEqual(before);
  });

  it.each<[string, Body, object]>([
    [
      'a property',
      withActor({ account: { name: 'p' } }),
      { path: 'actor.account', code: 'property-missing' },
    ],
    [
      'an extension',
      withResult({ extensions: { 'https://f.vn/e': { a: ['\ud83d'] } } }),
      { path: 'result.extensions["https://f.vn/e"].a[0]' },
    ],
    [
      'a list',
      withContext({ contextActivities: { other: [{ id: 'https://f.vn' }, { id: 'x' }] } }),
      { path: 'context.contextActivities.other[1].id' },
    ],
    ['a batch', JSON.stringify([freshStatement(), withEssay()]), { path: '[1].attachments[0]' }],
    [
      'broken JSON',
      '{\n  "actor": {"mbox": "mailto:a@b.vn",}\n}',
      { error: expect.stringContaining('line 2 at character 37') },
    ],
  ])('the place is told where %s goes wrong', async (_, body, told) => {
    const answer = await send(body, {});
    expect(answer.body).toMatchObject(told);
  });

  const packed = (text: string) => gzipSync(Buffer.from(text));

  it('takes a statement that comes compressed', async () => {
    const sent = freshStatement();
    const answer = await send(packed(JSON.stringify(sent)), { 'Content-Encoding': 'gzip' });
    expect([answer.status, answer.body]).toEqual([200, [sent.id]]);
  });

  it.each<[string, Buffer, string, number, string]>([
    ['a body that cannot be unpacked', Buffer.from('not packed'), 'gzip', 400, 'body-unreadable'],
    [
      'a body that breaks off while it is unpacked',
      packed(json(() => {}).toString()).subarray(0, 40),
      'gzip',
      400,
      'body-unreadable',
    ],
    ['a compression nobody knows', Buffer.from('{}'), 'lzma', 415, 'encoding-unknown'],
    [
      'a few bytes that unpack to fifty megabytes',
      packed(' '.repeat(50 * 1024 * 1024)),
      'gzip',
      413,
      'too-large',
    ],
  ])('%s is refused in JSON, with the version', async (_, body, encoding, status, code) => {
    const before = await rows();
    const answer = await send(body, { 'Content-Encoding': encoding });
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    expect(answer.headers['x-experience-api-version']).toBe('2.0.0');
    expect(await rows()).toEqual(before);
  });

  it('an address that cannot be read is refused in JSON, never with a page', async () => {
    const answer = await tool.get('statements/%E0%A4%A').set('Accept', '*/*');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('json');
  });

  it('ten megabytes are refused with 413, and the store lives on', async () => {
    const before = await rows();
    const answer = await tool.post(freshStatement({ result: { response: 'x'.repeat(10 * 1024 * 1024) } }));
    expect([answer.status, answer.body]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
    expect(answer.headers['x-experience-api-version']).toBe('2.0.0');
    expect(await rows()).toEqual(before);
    expect((await tool.post(freshStatement())).status).toBe(200);
  });
});
