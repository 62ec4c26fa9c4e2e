/**
 * A Vietnamese phone number in the form in which it is stored, `+84xxxxxxxxx`; null when it is not one.
 * Takes `0912 345 678`, `84912345678`, `+84 912.345.678`.
 */
export function normalisePhone(input: string): string | null {
  const digits = input.replace(/[\s.()-]/g, '');
  const match = /^(?:\+?84|0)(\d{9,10})$/.exec(digits);
  return match ? `+84${match[1]}` : null;
}

/** The stored form as people read it: `0912 345 678`. */
export function formatPhone(stored: string): string {
  const local = stored.replace(/^\+84/, '0');
  return local.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}
