import type { Inside } from './content-type';
import { type JsonRecord, listOf, recordOf } from './json';

/** The contents of a list of parameters, in their order; empty entries are left out, as the types leave them out. */
export const insideList = (params: JsonRecord, name: string): Inside[] =>
  listOf(params[name]).flatMap((value, i) =>
    value ? [{ path: `${name}[${i}]`, value: recordOf(value) }] : [],
  );
