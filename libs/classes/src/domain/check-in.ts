const minute = 60_000;

/** How long before a session one can check in; it ends with the session. */
export const opensBefore = 15 * minute;
/** The square code is made anew this often; one that was scanned is taken for twice as long. */
export const squareEvery = 20_000;
/** The four digits change this often; those before are taken too, for people who type slowly. */
export const digitsEvery = minute;
/**
 * Who scanned may have to sign in first; for so long the scan counts. A photo of the code is worth this much to
 * somebody at home, if they open it within the half minute in which it lives.
 */
export const scanLasts = 10 * minute;

/**
 * Tries at the four digits. Two of 10,000 are right at any moment, so six tries in ten minutes find them once in 800
 * times; those of a session stop a program that tries with many accounts, and leave room for a hall of 400.
 */
export const triesOfPerson = { tries: 6, seconds: 600 };
export const triesOfSession = { tries: 600, seconds: 600 };

export const canCheckIn = (session: { startsAt: Date; endsAt: Date }, now: Date): boolean =>
  now.getTime() >= session.startsAt.getTime() - opensBefore && now < session.endsAt;

/** Which of the codes is shown at a time. */
export const digitsNumber = (now: Date): number => Math.floor(now.getTime() / digitsEvery);

/** Four digits out of a secret key: 48 bits of it, so that each of the 10,000 is as likely as the others. */
export function digitsOf(key: string): string {
  const number = Buffer.from(key, 'base64url').readUIntBE(0, 6) % 10_000;
  return String(number).padStart(4, '0');
}
