import { fold } from '@domdom/platform';

// The most used ones; the rest is left to the rate limit, which makes guessing slow.
const common = new Set([
  'password',
  'password1',
  '12345678',
  '123456789',
  '1234567890',
  '87654321',
  '11111111',
  '00000000',
  '88888888',
  '66668888',
  'qwertyui',
  'abcd1234',
  'abc12345',
  'iloveyou',
  'matkhau',
  'matkhau1',
  'matkhau123',
  'anhyeuem',
  'emyeuanh',
  'vietnam123',
  'khongbiet',
  'hoilamgi',
  'congminh',
  'domdom123',
]);

/** Whether a password is one that everybody tries first, or the person's own login or name. */
export function isWeakPassword(password: string, known: readonly (string | null)[]): boolean {
  const folded = fold(password).replace(/\s/g, '');
  if (common.has(folded) || /^(.)\1+$/.test(folded)) return true;
  return known.some((text) => text !== null && fold(text).replace(/[\s+]/g, '') === folded);
}

/** A PIN has 4 to 6 digits; runs and equal digits are refused. */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, index) => digit - digits[index]!);
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
}
