import { freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import type { Statement } from './xapi';
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

  it.each(bad)('%s is refused with words, and nothing of it is stored', async (...[, body, type]) => {
    const before = await rows();
    const answer = await tool
      .send('post', 'statements')
      .set('Content-Type', type ?? 'application/json')
      // Given as bytes, so that the client does not write it anew.
      .send(body);
    expect([answer.status, answer.body]).toEqual([
      400,
      expect.objectContaining({ error: expect.stringMatching(/\(xAPI .+\)$/), code: expect.any(String) }),
    ]);
    expect(await rows()).toEqual(before);
  });

  it('ten megabytes are refused with 413, and the store lives on', async () => {
    const before = await rows();
    const answer = await tool.post(freshStatement({ result: { response: 'x'.repeat(10 * 1024 * 1024) } }));
    expect(answer.status).toBe(413);
    expect(await rows()).toEqual(before);
    expect((await tool.post(freshStatement())).status).toBe(200);
  });
});
