import { createHash } from 'node:crypto';

export const arms = ['a', 'b'] as const;
export type Arm = (typeof arms)[number];

const whole = 2 ** 32;

/** Which arm of an experiment somebody is in: half of all people each, always the same, by a salted hash of their id. */
export function armOf(salt: string, personId: string): Arm {
  const digest = createHash('sha256').update(`${salt}:${personId}`).digest();
  return digest.readUInt32BE(0) < whole / 2 ? 'a' : 'b';
}

/** The same in SQL: the first bit of the hash tells. */
export const armSql = (salt: string, personId: string): string =>
  `case when get_byte(sha256(convert_to(${salt} || ':' || ${personId}::text, 'UTF8')), 0) < 128 then 'a' else 'b' end`;
