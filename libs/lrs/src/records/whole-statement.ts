import { storedOf } from '../domain/sequence';
import type { StoredStatement } from '../store/statement-reader';
import { type NormalStatement, stamp } from '../xapi';

/** The whole statement of a row with its times, as /xapi gives it. */
export const statementText = ({ seq, body, hasTimestamp }: StoredStatement): string =>
  stamp(body, storedOf(seq), hasTimestamp);

export const statementOf = (row: StoredStatement) =>
  JSON.parse(statementText(row)) as NormalStatement & { stored: string };
