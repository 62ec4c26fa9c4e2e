import type { RecordFilters } from '../records/record-filters';
import type { Scope } from '../records/record-query';
import type { Activity, NormalStatement } from '../xapi';

/** A statement that has just come, as the hub hands it to all who watch. */
export interface LiveStatement {
  seq: bigint;
  statement: NormalStatement & { stored: string };
  personId: string | null;
  personName: string | null;
  /** The unit of the person with all above it. */
  unitPath: readonly string[];
}

/** Whether a statement lies in scope and meets filters, as the list decides it in the database. */
export function isWanted(
  { statement, personId, unitPath }: LiveStatement,
  filters: RecordFilters,
  scope: Scope,
): boolean {
  const { person, verb, activity, registration } = filters;
  const { object, context } = statement;
  if (!scope.everywhere && !scope.unitIds.some((unit) => unitPath.includes(unit))) return false;
  if (person !== undefined && person !== personId) return false;
  if (verb !== undefined && verb !== statement.verb.id) return false;
  if (registration !== undefined && registration !== context?.registration?.toLowerCase()) return false;
  if (activity === undefined) return true;
  const isActivity = !object.objectType || object.objectType === 'Activity';
  return isActivity && (object as Activity).id === activity;
}
