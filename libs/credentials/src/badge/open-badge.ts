import type { CertificateView } from '../certificates.repository';
import { contextAddresses } from '../contexts';
import { achievementPath } from '../domain/completed';
import type { JsonObject } from '../signing/data-integrity';
import { placeInLists } from '../signing/status-list';
import type { Achievement } from './achievements.repository';
import { criteriaIn, descriptionOf } from './criteria';

/** Who signs, and the lasting address of the portal. */
export interface Issuer {
  did: string;
  name: string;
  homePage: string;
}

const isoSeconds = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

export const issuerProfile = ({ did, name, homePage }: Issuer): JsonObject => ({
  id: did,
  type: ['Profile'],
  name,
  url: homePage,
});

/** Whom a credential is about: the name as it stands on the certificate, and nothing that could be looked up. */
export const namedOnly = (fullName: string): JsonObject => ({
  identifier: [{ type: 'IdentityObject', hashed: false, identityHash: fullName, identityType: 'name' }],
});

/** An Achievement of Open Badges 3.0: a course or programme, with its criteria in both languages. */
export function achievementJson(achievement: Achievement, homePage: string): JsonObject {
  const { kind, id, title, unitId, unitName } = achievement;
  const address = `${homePage}${achievementPath({ kind, id })}`;
  return {
    id: address,
    type: ['Achievement'],
    achievementType: kind === 'course' ? 'Course' : 'LearningProgram',
    name: title,
    description: descriptionOf(achievement),
    inLanguage: 'vi',
    criteria: {
      id: address,
      narrative: `${criteriaIn('vi', achievement)}\n\n${criteriaIn('en', achievement)}`,
    },
    creator: { id: `${homePage}/units/${unitId}`, type: ['Profile'], name: unitName },
    image: { id: `${address}.svg`, type: 'Image' },
  };
}

/** Where the list that tells of a certificate's badge lies. */
export const statusListAddress = (homePage: string, list: number) => `${homePage}/credentials/status/${list}`;

/** A certificate as an OpenBadgeCredential (1EdTech Open Badges 3.0), not yet signed. */
export function openBadge(
  certificate: CertificateView,
  achievement: Achievement,
  issuer: Issuer,
): JsonObject {
  const { homePage } = issuer;
  const { list, index } = placeInLists(certificate.statusIndex);
  const statusList = statusListAddress(homePage, list);
  return {
    '@context': [contextAddresses.credentials, contextAddresses.openBadges],
    // The address printed on the certificate: who opens it sees what it proves, and whether it still holds.
    id: `${homePage}/verify/${certificate.verifyCode}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: certificate.title,
    issuer: issuerProfile(issuer),
    validFrom: isoSeconds(certificate.issuedAt),
    awardedDate: isoSeconds(certificate.issuedAt),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...namedOnly(certificate.fullName),
      licenseNumber: certificate.number,
      // Words stay as they were on the day: the course may be renamed, the certificate is not.
      achievement: {
        ...achievementJson({ ...achievement, title: certificate.title }, homePage),
        creator: {
          id: `${homePage}/units/${certificate.unitId}`,
          type: ['Profile'],
          name: certificate.issuer,
        },
      },
    },
    credentialStatus: {
      id: `${statusList}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: statusList,
    },
  };
}
