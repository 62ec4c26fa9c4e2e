import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import type { CertificateView } from '../certificates.repository';
import { readSigningKey } from '../credentials.config';
import { UnreadableDocument } from '../signing/canonical';
import { addProof, type JsonObject, proofHolds, type Signed } from '../signing/data-integrity';
import { didOf } from '../signing/did';
import { didDocument } from '../signing/did-document';
import { fromMultibase, toMultibase, toMultikey } from '../signing/multibase';
import { sealKey, unsealKey } from '../signing/sealed-key';
import { encodeList, listLength } from '../signing/status-list';
import { verifyIndependently } from '../testing/independent-verifier';
import { isRevokedIn } from '../testing/read-status-list';
import type { Achievement } from './achievements.repository';
import { bakePng, bakeSvg, credentialIn } from './baking';
import { criteriaIn } from './criteria';
import { openBadge } from './open-badge';
import { badgeSvg, linesOf, wordlessSvg } from './picture';

const homePage = 'https://domdom.example';
const did = didOf(homePage);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const multikey = toMultikey(publicKey.export({ type: 'spki', format: 'der' }).subarray(12));
const key = { id: multikey, method: `${did}#${multikey}`, privateKey };
const issuer = { did, name: 'Đom Đóm', homePage };
const now = new Date('2026-11-21T02:00:00Z');
const published = didDocument(did, [{ id: multikey, method: key.method, createdAt: now, retiredAt: null }]);

const certificate: CertificateView = {
  id: '0198c000-0000-7000-8000-000000000001',
  number: 'DD-2026-000123',
  verifyCode: '7KQM-2F9T-0XWB-H3NC',
  kind: 'course',
  ofId: '0198c000-0000-7000-8000-000000000002',
  ofSlug: 'dung-vneid',
  statusIndex: 131_072 + 7,
  personId: '0198c000-0000-7000-8000-000000000003',
  unitPath: [],
  fullName: 'Nguyễn Thị Ánh',
  title: 'Dùng VNeID để làm thủ tục',
  titleEn: 'Using VNeID',
  minutes: 95,
  issuer: 'Hội Khuyến học xã Mường Lống',
  unitId: '0198c000-0000-7000-8000-000000000004',
  issuedAt: new Date('2026-11-20T18:30:00Z'),
  revokedAt: null,
  revokeReason: null,
};
const achievement: Achievement = {
  kind: 'course',
  id: certificate.ofId,
  slug: certificate.ofSlug,
  title: certificate.title,
  titleEn: certificate.titleEn,
  summary: 'Đăng nhập, ký và gửi hồ sơ.',
  summaryEn: null,
  topic: 'digital-skills',
  minutes: 95,
  unitId: certificate.unitId,
  unitName: 'Hội Khuyến học xã Mường Lống',
  outcomes: ['nộp hồ sơ qua mạng'],
  lessonCount: 12,
  completion: 'required',
  lessonTarget: null,
  minimalAverage: 70,
  electives: 0,
  steps: [],
};

describe('a certificate as an Open Badge', () => {
  let badge: Signed;
  beforeAll(async () => {
    badge = await addProof(openBadge(certificate, achievement, issuer), key, now);
  });

  it('is accepted by a library that did not sign it', async () => {
    const given = { credential: badge, did: published, statusList: await list([8]) };
    expect(await verifyIndependently(given)).toEqual({ verified: true, why: [] });
  });

  it('is refused by that library when it is revoked, and by its own list alone', async () => {
    const given = { credential: badge, did: published, statusList: await list([7]) };
    expect(await verifyIndependently(given)).toMatchObject({
      verified: false,
      why: expect.arrayContaining(['revoked']),
    });
  });

  it('is refused by that library when one letter of the name was changed', async () => {
    const credential = JSON.parse(
      JSON.stringify(badge).replace('Nguyễn Thị Ánh', 'Nguyễn Thị Anh'),
    ) as Signed;
    const given = { credential, did: published, statusList: await list([]) };
    expect(await verifyIndependently(given)).toMatchObject({
      verified: false,
      why: expect.arrayContaining(['Invalid signature.']),
    });
  });

  it('is refused by that library when another key says that it is the portal’s', async () => {
    const other = generateKeyPairSync('ed25519')
      .publicKey.export({ type: 'spki', format: 'der' })
      .subarray(12);
    const did2 = { ...published, verificationMethod: [{ ...methodOf(toMultikey(other)), id: key.method }] };
    const given = { credential: badge, did: did2, statusList: await list([]) };
    expect(await verifyIndependently(given)).toMatchObject({ verified: false });
  });

  it('stays as it is when its JSON is ordered and spaced in another way', async () => {
    const turned = Object.fromEntries(Object.entries(badge).reverse()) as Signed;
    expect(await proofHolds(JSON.parse(JSON.stringify(turned, null, 4)) as Signed, publicKey)).toBe(true);
  });

  it('does not hold any more after a change of any text in it', async () => {
    const places = textsIn(badge).filter(
      (place) => place.at(-1) !== 'cryptosuite' && place[0] !== '@context',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async (place, where) => {
        const changed = structuredClone(badge) as JsonObject;
        const before = at(changed, place);
        const index = where % before.length;
        const letter = before[index] === 'x' ? 'y' : 'x';
        put(changed, place, before.slice(0, index) + letter + before.slice(index + 1));
        const holds = await proofHolds(changed as Signed, publicKey).catch((error: unknown) => {
          if (error instanceof UnreadableDocument) return false;
          throw error;
        });
        expect([place, holds]).toEqual([place, false]);
      }),
      { numRuns: 60 },
    );
  });

  it('does not hold any more when something is added to it or taken away', async () => {
    const { name: _, ...without } = badge as Signed & { name: string };
    expect(await proofHolds(without as Signed, publicKey)).toBe(false);
    expect(await proofHolds({ ...badge, description: 'Loại giỏi' } as Signed, publicKey)).toBe(false);
    // A word that no context explains would not be signed: it is refused, not passed over.
    await expect(proofHolds({ ...badge, grade: 'Giỏi' } as Signed, publicKey)).rejects.toThrow(
      UnreadableDocument,
    );
  });

  it('tells nothing of its holder but the name', () => {
    const text = JSON.stringify(badge);
    expect(text).toContain('Nguyễn Thị Ánh');
    expect(text).not.toContain(certificate.personId);
    expect(text).not.toContain(certificate.id);
  });

  it('survives being baked into a picture and taken out again', async () => {
    const svg = bakeSvg(badgeSvg({ kind: 'course', title: 'Rau & quả <sạch> ]]>' }), {
      ...badge,
      name: 'a ]]> b',
    });
    expect(credentialIn(Buffer.from(svg))).toEqual({ ...badge, name: 'a ]]> b' });
    const png = bakePng(
      await sharp(Buffer.from(wordlessSvg('programme')))
        .png()
        .toBuffer(),
      badge,
    );
    expect(credentialIn(png)).toEqual(badge);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 });
  });

  it('reads none that is nested deeper than any credential, and takes no brackets in words for levels', () => {
    const nested = (open: string, shut: string, levels: number) =>
      Buffer.from(`{"a":${open.repeat(levels)}1${shut.repeat(levels)}}`);
    for (const [open, shut] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      expect(credentialIn(nested(open, shut, 100_000))).toBeNull();
      expect(credentialIn(nested(open, shut, 20))).toEqual(JSON.parse(nested(open, shut, 20).toString()));
    }
    const wide = { a: Array.from({ length: 1000 }, () => [{}]) };
    expect(credentialIn(Buffer.from(JSON.stringify(wide)))).toEqual(wide);
    fc.assert(
      fc.property(fc.stringMatching(/^[[{\\"\]}]{0,200}$/), (words) => {
        const credential = { [words]: [words] };
        expect(credentialIn(Buffer.from(JSON.stringify(credential)))).toEqual(credential);
      }),
    );
  });

  it('finds nothing in files that hold none', () => {
    for (const file of ['', '{', '<svg></svg>', '<svg><openbadges:credential><![CDATA[{', 'a,b'])
      expect(credentialIn(Buffer.from(file))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), bytes]);
        expect(credentialIn(png)).toBeNull();
      }),
    );
  });
});

describe('what it takes to get a badge', () => {
  it('is told by the rules of the course', () => {
    const words = criteriaIn('vi', achievement);
    expect(words).toContain('Dùng VNeID để làm thủ tục');
    expect(words).toContain('Học xong các bài bắt buộc');
    expect(words).toContain('từ 70%');
    const counted = criteriaIn('en', {
      ...achievement,
      completion: 'count',
      lessonTarget: 3,
      minimalAverage: 0,
    });
    expect(counted).toContain('Do 3 lessons');
    expect(counted).not.toContain('average');
  });

  it('is told by the steps of the programme, its classes with their sessions', () => {
    const steps = [
      { title: 'Gọi video', titleEn: 'Video calls', required: true, sessions: 0 },
      { title: 'Lớp buổi tối', titleEn: null, required: true, sessions: 4 },
      { title: 'Trồng rau', titleEn: null, required: false, sessions: 0 },
    ];
    const programme: Achievement = { ...achievement, kind: 'programme', electives: 1, steps };
    expect(criteriaIn('en', programme)).toContain('all required steps and 1 elective one');
    expect(criteriaIn('en', programme)).toContain(
      'Required steps: Video calls; Lớp buổi tối (Class, go to 4 sessions).',
    );
    expect(criteriaIn('vi', programme)).toContain('Bước tự chọn: Trồng rau.');
    expect(criteriaIn('vi', { ...programme, steps: steps.slice(2) })).toContain('Xong 1 bước');
  });
});

describe('what a badge is made of', () => {
  it('writes bytes in base 58 and reads them again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromMultibase(toMultibase(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
    // Of draft-msporny-base58, section 5.
    expect(toMultibase(Buffer.from('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
    expect(toMultibase(Buffer.from('0000287fb4cd', 'hex'))).toBe('z11233QC4');
    for (const wrong of ['', '2NEpo', 'z0', 'zO', `z${'1'.repeat(500)}`])
      expect(fromMultibase(wrong)).toBeNull();
  });

  it('says of each place in a list whether it is revoked', () => {
    const place = fc.nat(listLength - 1);
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 20 }), place, (revoked, asked) => {
        const encoded = encodeList(revoked);
        expect(isRevokedIn(encoded, asked)).toBe(revoked.includes(asked));
        for (const one of revoked) expect(isRevokedIn(encoded, one)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('names the portal by its host, and the port with the sign that did:web asks for', () => {
    expect(didOf('https://domdom.example')).toBe('did:web:domdom.example');
    expect(didOf('http://localhost:8080')).toBe('did:web:localhost%3A8080');
  });

  it('opens a sealed key with the same secret and name only', () => {
    const sealed = sealKey('a secret', 'one', privateKey);
    expect(unsealKey('a secret', 'one', sealed)?.equals(privateKey)).toBe(true);
    expect(unsealKey('another secret', 'one', sealed)).toBeNull();
    expect(unsealKey('a secret', 'two', sealed)).toBeNull();
    expect(unsealKey('a secret', 'one', Buffer.alloc(5))).toBeNull();
  });

  it('takes a key of the settings as PEM or base 64, and no other kind of key', () => {
    const der = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' })).replaceAll('\n', '\\n');
    expect(readSigningKey(der)?.equals(privateKey)).toBe(true);
    expect(readSigningKey(pem)?.equals(privateKey)).toBe(true);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(readSigningKey(rsa.export({ type: 'pkcs8', format: 'der' }).toString('base64'))).toBeNull();
    expect(readSigningKey('khóa')).toBeNull();
  });

  it('breaks a long title into lines and cuts what is too much', () => {
    expect(linesOf('Dùng VNeID để làm thủ tục hành chính', 16, 3)).toEqual([
      'Dùng VNeID để',
      'làm thủ tục hành',
      'chính',
    ]);
    expect(linesOf('một hai ba bốn', 4, 2)).toEqual(['một', 'hai…']);
  });
});

const methodOf = (multikey: string) => ({ type: 'Multikey', controller: did, publicKeyMultibase: multikey });

type Place = (string | number)[];
/** Where texts stand in a document, its proof's value among them. */
function textsIn(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') return value.length > 0 ? [place] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, [...place, name]));
}
const at = (document: JsonObject, place: Place): string =>
  place.reduce<unknown>((value, name) => (value as JsonObject)[name], document) as string;
function put(document: JsonObject, place: Place, text: string): void {
  const holder = place.slice(0, -1).reduce<unknown>((value, name) => (value as JsonObject)[name], document);
  (holder as JsonObject)[place.at(-1)!] = text;
}

const list = (revoked: number[]): Promise<JsonObject> =>
  addProof(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `${homePage}/credentials/status/1`,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did,
      validFrom: '2026-11-21T02:00:00Z',
      credentialSubject: {
        id: `${homePage}/credentials/status/1#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: encodeList(revoked),
      },
    },
    key,
    now,
  );
