import { attachmentsOf, keysOf, type NormalStatement, ROLE, type StatementKeys } from '../xapi';
import { KIND, nameOf } from './keys';

/** A statement ready to be stored. */
export interface NewStatement {
  statement: NormalStatement;
  keys: StatementKeys;
  /** Names (`nameOf`) of all that it is found by, with its roles as bits. */
  links: Map<string, number>;
  body: string;
}

/** The only role a verb, registration or attachment has. */
const PLAIN = 1;

export function prepare(statement: NormalStatement): NewStatement {
  const keys = keysOf(statement);
  return { statement, keys, links: linksOf(statement, keys), body: JSON.stringify(statement) };
}

/** What a statement is found by. */
export function linksOf(statement: NormalStatement, keys = keysOf(statement)): Map<string, number> {
  const links = new Map<string, number>();
  for (const [key, roles] of keys.agents) links.set(nameOf(KIND.agent, key), roles);
  for (const [key, roles] of keys.activities) links.set(nameOf(KIND.activity, key), roles);
  links.set(nameOf(KIND.verb, keys.verb), PLAIN);
  if (keys.registration) links.set(nameOf(KIND.registration, keys.registration), PLAIN);
  for (const { sha2 } of attachmentsOf(statement)) {
    links.set(nameOf(KIND.attachment, sha2.toLowerCase()), PLAIN);
  }
  return links;
}

/** What a statement that refers to another is found by because of that one: all but who vouches for it. */
export function inheritedLinks(target: NormalStatement): Map<string, number> {
  const links = linksOf(target);
  for (const [name, roles] of links) {
    if (name[0] !== String(KIND.agent)) continue;
    const rest = roles & ~ROLE.authority;
    if (rest === 0) links.delete(name);
    else links.set(name, rest);
  }
  return links;
}
