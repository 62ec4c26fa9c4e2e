import { createHash } from 'node:crypto';
import type { FaultCode } from '../fault.catalogue';
import { simple, withSubStatement } from '../testing/examples';
import {
  attachmentOf,
  bodyOf,
  dataPart,
  gluedBodyOf,
  jsonPart,
  MULTIPART,
  sha256,
} from '../testing/multipart';
import { type Received, receiveStatements } from './receive';

const essay = 'Bài văn của em';
const photo = Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x00]);
const withEssay = { ...simple(), attachments: [attachmentOf(essay)] };
const link = attachmentOf('elsewhere', { fileUrl: 'https://hoc.example.vn/tep/1' });
const wrong = sha256('something else');

const receive = (body: Buffer, type = MULTIPART) => receiveStatements(type, body, '1.0.3');

describe('receiveStatements', () => {
  it('reads JSON, one and many', async () => {
    const one = await receiveStatements(
      'application/json; charset=utf-8',
      Buffer.from(JSON.stringify(simple())),
      '2.0.0',
    );
    expect(one).toMatchObject({ ok: true, value: { statements: [simple()] } });
    const two = await receiveStatements(
      'APPLICATION/JSON',
      Buffer.from(`\ufeff${JSON.stringify([simple(), simple()])}`),
      '2.0.0',
    );
    expect(two).toMatchObject({ ok: true, value: { statements: [simple(), simple()] } });
  });

  it('reads a multipart body with its attachments, each by its hash', async () => {
    const statements = [
      withEssay,
      {
        ...simple(),
        attachments: [
          attachmentOf(photo, { contentType: 'image/jpeg', sha2: sha256(photo).toUpperCase() }),
          link,
        ],
      },
    ];
    const body = bodyOf([
      jsonPart(statements),
      dataPart(photo, { 'Content-Type': 'image/jpeg' }),
      dataPart(essay),
    ]);
    const received = await receive(body);
    expect(received.ok && [...received.value.attachments]).toEqual([
      [sha256(photo), { contentType: 'image/jpeg', data: photo }],
      [sha256(essay), { contentType: 'text/plain; charset=utf-8', data: Buffer.from(essay) }],
    ]);
  });

  it('takes longer SHA-2 hashes', async () => {
    const sha2 = createHash('sha512').update(essay).digest('hex');
    const body = bodyOf([
      jsonPart({ ...simple(), attachments: [attachmentOf(essay, { sha2 })] }),
      dataPart(essay, { 'X-Experience-API-Hash': sha2 }),
    ]);
    expect((await receive(body)).ok).toBe(true);
  });

  it.each([
    ['without any attachment', bodyOf([jsonPart(simple())])],
    ['with a file elsewhere', bodyOf([jsonPart({ ...simple(), attachments: [link] })])],
    ['with one copy for two statements', bodyOf([jsonPart([withEssay, withEssay]), dataPart(essay)])],
    ['with the same data twice', bodyOf([jsonPart(withEssay), dataPart(essay), dataPart(essay)])],
    [
      'with a wrong length, which the hash overrules',
      bodyOf([jsonPart({ ...simple(), attachments: [attachmentOf(essay, { length: 1 })] }), dataPart(essay)]),
    ],
    [
      'with a part that does not name its encoding',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'Content-Transfer-Encoding': undefined })]),
    ],
    [
      'with a part that does not name its type',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'Content-Type': undefined })]),
    ],
    [
      'with an attachment inside a SubStatement',
      bodyOf([
        jsonPart({
          ...withSubStatement(),
          object: { ...withSubStatement().object, attachments: [attachmentOf(essay)] },
        }),
        dataPart(essay),
      ]),
    ],
  ])('takes a multipart body %s', async (_, body) => {
    expect(await receive(body)).toMatchObject({ ok: true });
  });

  it.each<[string, FaultCode, string, Buffer]>([
    [
      'a part no statement speaks of',
      'part-unreferenced',
      'part[2]',
      bodyOf([jsonPart(withEssay), dataPart(essay), dataPart(photo)]),
    ],
    [
      'an attachment without data',
      'attachment-missing',
      'attachments[1]',
      bodyOf([
        jsonPart({ ...simple(), attachments: [attachmentOf(essay), attachmentOf(photo)] }),
        dataPart(essay),
      ]),
    ],
    [
      'a part without hash',
      'part-hash-missing',
      'part[1]',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'X-Experience-API-Hash': undefined })]),
    ],
    [
      'a hash that is none',
      'not-sha2',
      'part[1]',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'X-Experience-API-Hash': 'abc' })]),
    ],
    [
      'a hash nobody declared',
      'part-unreferenced',
      'part[1]',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'X-Experience-API-Hash': wrong })]),
    ],
    [
      'data that does not have its hash',
      'part-hash-wrong',
      'part[1]',
      bodyOf([jsonPart(withEssay), { ...dataPart(essay), data: `${essay}!` }]),
    ],
    [
      'a part in base64',
      'part-encoding',
      'part[1]',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'Content-Transfer-Encoding': 'base64' })]),
    ],
    [
      'a part of another type',
      'part-type-differs',
      'part[1]',
      bodyOf([jsonPart(withEssay), dataPart(essay, { 'Content-Type': 'text/html' })]),
    ],
    [
      'a first part that is no JSON by name',
      'multipart-first-part',
      'part[0]',
      bodyOf([{ ...jsonPart(withEssay), headers: { 'Content-Type': 'text/plain' } }, dataPart(essay)]),
    ],
    [
      'a first part without a type',
      'multipart-first-part',
      'part[0]',
      bodyOf([{ ...jsonPart(withEssay), headers: {} }, dataPart(essay)]),
    ],
    [
      'statements in two parts',
      'part-hash-missing',
      'part[1]',
      bodyOf([jsonPart(withEssay), jsonPart(withEssay), dataPart(essay)]),
    ],
    [
      'no boundary between the statement and the data',
      'json-malformed',
      'part[0]',
      bodyOf([
        {
          ...jsonPart(withEssay),
          data: `${JSON.stringify(withEssay)}\r\nContent-Type: text/plain\r\n\r\n${essay}`,
        },
      ]),
    ],
    ['no parts at all', 'multipart-boundary', '', Buffer.from('')],
    ['a wrong statement', 'property-missing', 'verb', bodyOf([jsonPart({ ...simple(), verb: {} })])],
  ])('refuses %s', async (_, code, path, body) => {
    expect(await receive(body)).toMatchObject({ ok: false, fault: { code, path } });
  });

  it.each<[string, FaultCode, string, Buffer]>([
    ['JSON that breaks off', 'json-malformed', 'application/json', Buffer.from('{"actor":')],
    ['nothing', 'json-malformed', 'application/json', Buffer.from('')],
    ['bytes that are no UTF-8', 'utf8-malformed', 'application/json', Buffer.from([0x22, 0xff, 0x22])],
    [
      'a form',
      'content-type-unsupported',
      'multipart/form-data; boundary=a',
      bodyOf([jsonPart(simple())], 'a'),
    ],
    ['text', 'content-type-unsupported', 'text/plain', Buffer.from('{}')],
    ['no content type', 'content-type-unsupported', '', Buffer.from('{}')],
    ['multipart without a boundary', 'multipart-boundary', 'multipart/mixed;', bodyOf([jsonPart(simple())])],
    [
      'JSON with an attachment that needs data',
      'attachment-missing',
      'application/json',
      Buffer.from(JSON.stringify(withEssay)),
    ],
    [
      'half a surrogate pair, escaped',
      'text-broken',
      'application/json',
      Buffer.from(JSON.stringify({ ...simple(), result: { response: '\ud800' } })),
    ],
  ])('refuses %s', async (_, code, type, body) => {
    expect(await receive(body, type)).toMatchObject({ ok: false, fault: { code } });
  });

  describe('a body without line ends between its attachments, as tincanjs and @xapi/xapi write it', () => {
    const both = { ...simple(), attachments: [attachmentOf(essay), attachmentOf(photo)] };

    it('is understood when every part has its hash', async () => {
      const body = gluedBodyOf([jsonPart(both), dataPart(essay), dataPart(photo)]);
      const received = await receive(body);
      expect(received).toMatchObject({ ok: true });
      const { attachments } = (received as { value: Received }).value;
      expect([...attachments.values()].map(({ data }) => data.toString())).toEqual(
        [essay, photo].map(String),
      );
    });

    it('is refused when one has not, with the fault of what was sent', async () => {
      const body = gluedBodyOf([jsonPart(both), { ...dataPart(essay), data: `${essay}!` }, dataPart(photo)]);
      expect(await receive(body)).toMatchObject({
        ok: false,
        fault: { code: 'part-hash-wrong', path: 'part[1]' },
      });
    });
  });

  it('says where a list goes wrong: which statement, which attachment', async () => {
    const inner = {
      ...simple(),
      object: { ...withSubStatement().object, attachments: [attachmentOf(essay)] },
    };
    expect(await receive(bodyOf([jsonPart([simple(), withEssay])]))).toMatchObject({
      fault: { code: 'attachment-missing', path: '[1].attachments[0]' },
    });
    expect(await receive(bodyOf([jsonPart([simple(), inner])]))).toMatchObject({
      fault: { code: 'attachment-missing', path: '[1].object.attachments[0]' },
    });
  });

  it('takes no list where one statement is wanted', async () => {
    const body = Buffer.from(JSON.stringify([simple()]));
    expect(await receiveStatements('application/json', body, '1.0.3', true)).toMatchObject({
      fault: { code: 'single-statement' },
    });
  });
});
