import { type Database, newId } from '@domdom/platform';
import { consentWords, type Purpose } from '../domain/consent';

interface GivenConsent {
  purpose?: Purpose;
  /** What they agreed to in words; those of today unless said. */
  wording?: string | undefined;
  at?: Date | undefined;
}

/** A consent as somebody gave it themselves, to recommendations unless said; for tests. */
export async function giveConsent(
  database: Database,
  personId: string,
  { purpose = 'recommendations', wording = consentWords.vi[purpose], at }: GivenConsent = {},
): Promise<void> {
  await database.execute(
    `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at)
     values ($1, $2, $3, $4, 'self', $2, coalesce($5, now()))`,
    [newId(), personId, purpose, wording, at ?? null],
  );
}
