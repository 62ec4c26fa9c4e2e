import type { DueNotice, Parcel } from './parcel';

/** Rows of messages as parcels: one for each person when they go together, otherwise one for each message. */
export function parcelsOf(
  rows: readonly (DueNotice & Omit<Parcel, 'notices'>)[],
  together: boolean,
): Parcel[] {
  const parcels = new Map<string, Parcel>();
  for (const { personId, fullName, language, email, phone, ...notice } of rows) {
    const key = together ? personId : notice.messageId;
    const parcel = parcels.get(key) ?? { personId, fullName, language, email, phone, notices: [] };
    parcel.notices.push(notice);
    parcels.set(key, parcel);
  }
  return [...parcels.values()];
}
