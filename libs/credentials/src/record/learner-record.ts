import { newId } from '@domdom/platform';
import type { Issuer } from '../badge/open-badge';
import { issuerProfile, namedOnly } from '../badge/open-badge';
import { contextAddresses } from '../contexts';
import type { JsonObject } from '../signing/data-integrity';
import type { RecordItem } from './record';

const isoSeconds = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

/** A class that somebody attended, as an OpenBadgeCredential inside a record; marks are told of on the day it is signed. */
export function attendanceBadge(item: RecordItem, name: string, issuer: Issuer, now: Date): JsonObject {
  const address = `${issuer.homePage}/classes/${item.id}`;
  const [hours, minutes] = [Math.floor(item.minutes / 60), item.minutes % 60];
  return {
    '@context': [contextAddresses.credentials, contextAddresses.openBadges],
    id: `urn:uuid:${newId(now.getTime())}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: item.title,
    issuer: issuerProfile(issuer),
    validFrom: isoSeconds(now),
    awardedDate: isoSeconds(item.at),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...namedOnly(name),
      achievement: {
        id: address,
        type: ['Achievement'],
        achievementType: 'ext:CommunityClass',
        name: item.title,
        description: `Lớp học cộng đồng của ${item.unitName}`,
        inLanguage: 'vi',
        criteria: {
          narrative: `Có mặt ${item.sessions} buổi trong năm ${item.year}, ${hours} giờ ${minutes} phút. Attended ${item.sessions} sessions in ${item.year}, ${hours} h ${minutes} min.`,
        },
        creator: { id: `${address}#organiser`, type: ['Profile'], name: item.unitName },
      },
    },
  };
}

/** A record as a ClrCredential (1EdTech Comprehensive Learner Record 2.0), not yet signed. */
export function learnerRecord(
  name: string,
  badges: readonly JsonObject[],
  issuer: Issuer,
  now: Date,
  partial: boolean,
): JsonObject {
  return {
    '@context': [contextAddresses.credentials, contextAddresses.learnerRecord, contextAddresses.openBadges],
    id: `urn:uuid:${newId(now.getTime())}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Hồ sơ học tập suốt đời',
    partial,
    issuer: issuerProfile(issuer),
    validFrom: isoSeconds(now),
    credentialSubject: {
      type: ['ClrSubject'],
      ...namedOnly(name),
      verifiableCredential: badges,
    },
  };
}
