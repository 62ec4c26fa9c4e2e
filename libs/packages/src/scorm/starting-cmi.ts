import type { ScormPart } from '../manifest/package.types';
import type { ScormVersion } from './part-state';

type JsonObject = Record<string, unknown>;

export interface Learner {
  id: string;
  name: string;
}

/**
 * The run-time data that a part starts with: what was kept of it, who learns, and what the manifest says.
 * @param kept what the part reported last; null when it was never opened in this attempt
 */
export function startingCmi(
  version: ScormVersion,
  part: ScormPart,
  kept: JsonObject | null,
  learner: Learner,
): JsonObject {
  const entry = kept ? 'resume' : 'ab-initio';
  const before = filled(kept ?? {}) as JsonObject;
  if (version === '1.2') {
    const { session_time: _time, exit: _exit, ...core } = (before['core'] ?? {}) as JsonObject;
    const mastery = part.masteryScore === null ? {} : { mastery_score: String(Math.round(part.masteryScore * 100)) };
    return {
      ...before,
      core: { ...core, student_id: learner.id, student_name: learner.name, entry, credit: 'credit' },
      launch_data: part.launchData,
      student_data: {
        ...mastery,
        ...(part.maxTimeAllowed ? { max_time_allowed: part.maxTimeAllowed } : {}),
        ...(part.timeLimitAction ? { time_limit_action: part.timeLimitAction } : {}),
      },
    };
  }
  const { session_time: _time, exit: _exit, ...rest } = before;
  return {
    ...rest,
    learner_id: learner.id,
    learner_name: learner.name,
    entry,
    credit: 'credit',
    mode: 'normal',
    launch_data: part.launchData,
    ...(part.masteryScore === null ? {} : { scaled_passing_score: String(part.masteryScore) }),
    ...(part.maxTimeAllowed ? { max_time_allowed: part.maxTimeAllowed } : {}),
    ...(part.timeLimitAction ? { time_limit_action: part.timeLimitAction } : {}),
  };
}

/** Without the elements that nobody filled in: the run-time would check them against its vocabularies. */
function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(filled);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const kept = filled(inner);
      const empty = kept === '' || (typeof kept === 'object' && kept !== null && Object.keys(kept).length === 0);
      return empty ? [] : [[name, kept]];
    }),
  );
}
