import { agentKey } from '../xapi';
import { numbers } from './array-literal';
import { KIND, nameOf } from './keys';
import type { NewStatement } from './new-statement';

/** A statement as it goes into the tables, with numbers for what it names. */
export interface StatementRow {
  id: string;
  body: string;
  hasTimestamp: boolean;
  verb: number;
  authority: number;
  /** What it is found by, and in which roles. */
  links: readonly (readonly [key: number, roles: number])[];
}

/** The names of all that some statements are found by, each once. */
export function namesOf(batch: readonly NewStatement[]): Set<string> {
  const names = new Set<string>();
  for (const { links } of batch) for (const name of links.keys()) names.add(name);
  return names;
}

/** @param ids the numbers of all names in the links */
export function rowOf(
  { keys, statement, body, links }: NewStatement,
  ids: ReadonlyMap<string, number>,
): StatementRow {
  const authority = agentKey(statement.authority);
  return {
    id: keys.id!,
    body,
    hasTimestamp: statement.timestamp !== undefined,
    verb: ids.get(nameOf(KIND.verb, keys.verb))!,
    authority: authority === undefined ? 0 : ids.get(nameOf(KIND.agent, authority))!,
    links: [...links].map(([name, roles]) => [ids.get(name)!, roles] as const),
  };
}

/** Columns for `unnest`: bodies, whether they have a timestamp, verbs, authorities. */
export function statementColumns(rows: readonly StatementRow[]): [string[], string, string, string] {
  return [
    rows.map(({ body }) => body),
    `{${rows.map(({ hasTimestamp }) => (hasTimestamp ? 't' : 'f')).join(',')}}`,
    numbers(rows.map(({ verb }) => verb)),
    numbers(rows.map(({ authority }) => authority)),
  ];
}

/** Columns for `unnest`: keys, the number of the statement among the rows from 1, roles. */
export function linkColumns(rows: readonly StatementRow[]): [string, string, string] {
  const keys: number[] = [];
  const statements: number[] = [];
  const roles: number[] = [];
  for (const [index, { links }] of rows.entries()) {
    for (const [key, bits] of links) {
      keys.push(key);
      statements.push(index + 1);
      roles.push(bits);
    }
  }
  return [numbers(keys), numbers(statements), numbers(roles)];
}
