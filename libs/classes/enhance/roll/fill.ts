/** Puts values where a text has `%`, one after the other. */
export const fill = (text = '', ...values: (string | number)[]): string =>
  values.reduce<string>((filled, value) => filled.replace('%', String(value)), text);
