import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import type { CertificateView } from '../certificates.repository';
import { addProof, type JsonObject, proofHolds, type Signed } from '../signing/data-integrity';
import { didOf } from '../signing/did';
import { didDocument } from '../signing/did-document';
import { toMultikey } from '../signing/multibase';
import { encodeList } from '../signing/status-list';
import { verifyIndependently } from '../testing/independent-verifier';
import type { Achievement } from './achievements.repository';
import { openBadge } from './open-badge';

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
  courses: [],
};

describe('a certificate as an Open Badge', () => {
  let badge: Signed;
  beforeAll(async () => {
    badge = await addProof(openBadge(certificate, achievement, issuer), key, now);
  });

  it('is accepted by a library that did not sign it', async () => {
    expect(
      await verifyIndependently({ credential: badge, did: published, statusList: await list([]) }),
    ).toEqual({
      verified: true,
      why: [],
    });
  });
});

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
