import { agentKey } from '../xapi';
import { numbers } from './array-literal';
import { KIND, nameOf } from './keys';
import type { NewStatement } from './new-statement';

/** Bodies, whether they have a timestamp, verbs, authorities. */
export function columnsOf(
  batch: readonly NewStatement[],
  ids: ReadonlyMap<string, number>,
): [string[], string, string, string] {
  const authorityOf = ({ statement }: NewStatement) => {
    const key = agentKey(statement.authority);
    return key === undefined ? 0 : ids.get(nameOf(KIND.agent, key))!;
  };
  return [
    batch.map(({ body }) => body),
    `{${batch.map(({ statement }) => (statement.timestamp === undefined ? 'f' : 't')).join(',')}}`,
    numbers(batch.map(({ keys }) => ids.get(nameOf(KIND.verb, keys.verb))!)),
    numbers(batch.map(authorityOf)),
  ];
}

/** Keys, the number of the statement in the batch from 1, roles. */
export function linkColumns(
  batch: readonly NewStatement[],
  ids: ReadonlyMap<string, number>,
): [string, string, string] {
  const keys: number[] = [];
  const statements: number[] = [];
  const roles: number[] = [];
  for (const [index, { links }] of batch.entries()) {
    for (const [name, bits] of links) {
      keys.push(ids.get(name)!);
      statements.push(index + 1);
      roles.push(bits);
    }
  }
  return [numbers(keys), numbers(statements), numbers(roles)];
}
