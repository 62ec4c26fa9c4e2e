import type { RecordSession, Statement } from '@domdom/lrs';
import type { Cmi5Part } from '../manifest/package.types';
import { categories, unitVerbs } from './cmi5-words';

/** What the statements of one unit newly say. */
export interface UnitReport {
  initialized: boolean;
  completed: boolean;
  success: boolean | null;
  /** From 0 to 1. */
  score: number | null;
  terminated: boolean;
}

/**
 * Reads the statements that cmi5 defines: about the unit itself, in its category. A pass below the unit's mastery score
 * does not count (cmi5, 9.5.5.2).
 */
export function readUnitReport(
  session: RecordSession,
  unit: Cmi5Part,
  statements: readonly Statement[],
): UnitReport {
  const report: UnitReport = {
    initialized: false,
    completed: false,
    success: null,
    score: null,
    terminated: false,
  };
  for (const one of statements.filter((given) => isDefined(given, session))) {
    const scaled = one.result?.score?.scaled;
    const score = scaled === undefined ? null : Math.min(1, Math.max(0, scaled));
    switch (one.verb.id) {
      case unitVerbs.initialized:
        report.initialized = true;
        break;
      case unitVerbs.completed:
        report.completed = true;
        report.score ??= score;
        break;
      case unitVerbs.passed:
        if (unit.masteryScore !== null && (score ?? 0) < unit.masteryScore) break;
        report.success = true;
        report.score = score ?? report.score;
        break;
      case unitVerbs.failed:
        report.success ??= false;
        report.score ??= score;
        break;
      case unitVerbs.terminated:
        report.terminated = true;
    }
  }
  return report;
}

function isDefined({ object, context }: Statement, { activityId }: RecordSession): boolean {
  const about = 'id' in object && object.objectType !== 'StatementRef' ? object.id : null;
  const named = [context?.contextActivities?.category ?? []].flat();
  return about === activityId && named.some(({ id }) => id === categories.cmi5);
}
