import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Just enough DER (X.690) to make X.509 certificates for tests, so that no private key lies in the repository. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
const sequence = (...contents: Buffer[]): Buffer => der(0x30, ...contents);
const COMMON_NAME = Buffer.from([0x06, 3, 0x55, 0x04, 0x03]);
const SHA256_WITH_RSA = sequence(
  Buffer.from([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]),
  Buffer.from([0x05, 0]),
);
const name = (text: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));
const time = (text: string): Buffer => der(0x17, Buffer.from(text));

export interface Signer {
  name: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function signer(of: string): Signer {
  return { name: of, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** A certificate for `subject` in base64, as x5c has it. */
export function certificate(subject: Signer, issuer: Signer): string {
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    SHA256_WITH_RSA,
    name(issuer.name),
    sequence(time('260101000000Z'), time('460101000000Z')),
    name(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('sha256').update(content).sign(issuer.privateKey);
  return sequence(content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}
