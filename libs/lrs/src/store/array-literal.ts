/**
 * An array of numbers as PostgreSQL's text form. The driver quotes and escapes every element, which for the hundreds of
 * links of a batch costs more than inserting them.
 */
export const numbers = (values: readonly (number | bigint | string)[]): string => `{${values.join(',')}}`;
