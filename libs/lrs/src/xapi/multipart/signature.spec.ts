import { CompactSign } from 'jose';
import type { FaultCode } from '../fault.catalogue';
import type { Attachment, Statement } from '../statement.types';
import { certificate, signer } from '../testing/certificate';
import { full, full20, ID, OTHER_ID, simple } from '../testing/examples';
import { attachmentOf, bodyOf, dataPart, jsonPart, MULTIPART } from '../testing/multipart';
import type { XapiVersion } from '../version/negotiate';
import { receiveStatements } from './receive';

const root = signer('Trung ương Hội');
const leaf = signer('Văn phòng');
const stranger = signer('Người lạ');
const chain = [certificate(leaf, root), certificate(root, root)];
const statement = (): Statement => ({ ...simple(), id: ID, timestamp: '2026-10-02T08:30:00+07:00' });

async function sign(
  payload: unknown,
  header: { alg?: string; x5c?: string[] } = {},
  key = leaf,
): Promise<string> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(key.privateKey);
}

async function send(
  sent: Statement,
  jws: string,
  more: Partial<Attachment> = {},
  version: XapiVersion = '2.0.0',
  list = false,
) {
  const signature = attachmentOf(jws, {
    usageType: 'http://adlnet.gov/expapi/attachments/signature',
    contentType: 'application/octet-stream',
    ...more,
  });
  const signed = { ...sent, attachments: [...(sent.attachments ?? []), signature] };
  const part = dataPart(jws, { 'Content-Type': signature.contentType });
  return receiveStatements(MULTIPART, bodyOf([jsonPart(list ? [simple(), signed] : signed), part]), version);
}

describe('signed statements', () => {
  it.each(['RS256', 'RS384', 'RS512'])('are taken with %s, with and without certificates', async (alg) => {
    expect(await send(statement(), await sign(statement(), { alg }))).toMatchObject({ ok: true });
    expect(await send(statement(), await sign(statement(), { alg, x5c: chain }))).toMatchObject({ ok: true });
  });

  it('are taken with other attachments, and when the signed text was written otherwise', async () => {
    expect(await send(full(), await sign(full()), {}, '1.0.3')).toMatchObject({ ok: true });
    const payload = {
      ...full20(),
      timestamp: '2026-10-02T01:30:00.123Z',
      stored: undefined,
      authority: undefined,
    };
    expect(await send(full20(), await sign(payload))).toMatchObject({ ok: true });
  });

  it('compare durations to a hundredth of a second', async () => {
    const with2 = { ...statement(), result: { duration: 'PT0.12S' } };
    const with4 = { ...statement(), result: { duration: 'PT0.1237S' } };
    expect(await send(with4, await sign(with2))).toMatchObject({ ok: true });
    const other = { ...statement(), result: { duration: 'PT0.13S' } };
    expect(await send(other, await sign(with2))).toMatchObject({ fault: { code: 'signature-differs' } });
  });

  const tampered = async () => {
    const [header, , signature] = (await sign(statement(), { x5c: chain })).split('.');
    const payload = Buffer.from(JSON.stringify({ ...statement(), version: '2.0.0' })).toString('base64url');
    return `${header}.${payload}.${signature}`;
  };
  const hs256 = async () =>
    new CompactSign(Buffer.from(JSON.stringify(statement())))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.alloc(32, 1));
  const unsigned = () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    return `${header}.${Buffer.from(JSON.stringify(statement())).toString('base64url')}.AA`;
  };
  it.each<[string, FaultCode, () => Promise<string> | string]>([
    ['that is no JWS', 'signature-malformed', () => 'signed by me'],
    ['whose header is no JSON', 'signature-malformed', () => 'eHg.eHg.eHg'],
    ['with HS256', 'signature-algorithm', hs256],
    ['with no algorithm', 'signature-algorithm', unsigned],
    ['of broken JSON', 'signature-payload', () => sign(JSON.stringify(statement()).replace('"', "'"))],
    ['of something that is no statement', 'signature-payload', () => sign({ hello: 'world' })],
    ['of another statement', 'signature-differs', () => sign({ ...statement(), id: OTHER_ID })],
    ['of another result', 'signature-differs', () => sign({ ...statement(), result: { success: true } })],
    ['whose payload was changed', 'signature-invalid', tampered],
    [
      'made with another key than its certificate',
      'signature-invalid',
      () => sign(statement(), { x5c: chain }, stranger),
    ],
    [
      'with a chain that does not hold together',
      'signature-certificate',
      () => sign(statement(), { x5c: [chain[0]!, certificate(stranger, stranger)] }),
    ],
    [
      'with a chain whose names fit and whose keys do not',
      'signature-certificate',
      () =>
        sign(statement(), {
          x5c: [chain[0]!, certificate({ ...stranger, name: root.name }, { ...stranger, name: root.name })],
        }),
    ],
    ['with a certificate that is none', 'signature-certificate', () => sign(statement(), { x5c: ['AAAA'] })],
    ['with an empty chain', 'signature-certificate', () => sign(statement(), { x5c: [] })],
  ])('are refused with a signature %s', async (_, code, make) => {
    expect(await send(statement(), await make())).toMatchObject({
      ok: false,
      fault: { code, path: 'attachments[0]' },
    });
  });

  it('are refused with another content type or without the signature itself', async () => {
    const jws = await sign(statement());
    expect(await send(statement(), jws, { contentType: 'text/plain' })).toMatchObject({
      fault: { code: 'signature-content-type' },
    });
    const elsewhere = attachmentOf(jws, {
      usageType: 'http://adlnet.gov/expapi/attachments/signature',
      contentType: 'application/octet-stream',
      fileUrl: 'https://hoc.example.vn/ky',
    });
    const body = Buffer.from(JSON.stringify({ ...statement(), attachments: [elsewhere] }));
    expect(await receiveStatements('application/json', body, '2.0.0')).toMatchObject({
      fault: { code: 'signature-missing' },
    });
  });

  it('say which statement of a batch has the wrong signature', async () => {
    expect(await send(statement(), 'x', {}, '2.0.0', true)).toMatchObject({
      fault: { path: '[1].attachments[0]' },
    });
  });
});
