import type { ScormPart } from '../manifest/package.types';
import type { ScormVersion } from './part-state';
import { resumedCmi } from './resumed-cmi';

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
  const before = kept ? resumedCmi(kept) : {};
  const limits = {
    ...(part.maxTimeAllowed ? { max_time_allowed: part.maxTimeAllowed } : {}),
    ...(part.timeLimitAction ? { time_limit_action: part.timeLimitAction } : {}),
  };
  const launchData = part.launchData ? { launch_data: part.launchData } : {};
  if (version === '1.2') {
    const mastery =
      part.masteryScore === null ? {} : { mastery_score: String(Math.round(part.masteryScore * 100)) };
    return {
      ...before,
      core: {
        entry: 'ab-initio',
        ...(before['core'] as JsonObject | undefined),
        student_id: learner.id,
        student_name: learner.name,
        credit: 'credit',
      },
      ...launchData,
      student_data: { ...mastery, ...limits },
    };
  }
  return {
    entry: 'ab-initio',
    ...before,
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    ...launchData,
    ...(part.masteryScore === null ? {} : { scaled_passing_score: String(part.masteryScore) }),
    ...limits,
  };
}
