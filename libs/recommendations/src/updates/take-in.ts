import type { Model, RowChange } from '@domdom/recommender';
import { historyOfRow, type LearnerRow } from '../versions/learner-rows.repository';
import type { LoadedParts } from '../versions/version-files';

/** How far a version may move from its last training. */
export const driftLimits = { changes: 200, share: 0.1, residual: 0.01 } as const;

/** So many at a time, in as few passes over the models as that takes. */
const together = 16;

export interface RowMove {
  before: LearnerRow;
  after: LearnerRow;
}
export interface Moved {
  changes: number;
  residual: number;
}

/** Takes changed rows into a version's models, and lets the event loop run in between. */
export async function takeIn({ model, popularity }: LoadedParts, moves: readonly RowMove[]): Promise<Moved> {
  const models = [model, popularity].filter((one): one is Model => one !== null);
  const changes = moves
    .filter(({ before, after }) => before.items.length + after.items.length > 0)
    .map(({ before, after }): RowChange => ({ before: historyOfRow(before), after: historyOfRow(after) }));
  for (let at = 0; at < changes.length; at += together) {
    for (const one of models) one.update(...changes.slice(at, at + together));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const drifts = models.map((one) => one.drift());
  return {
    changes: Math.max(0, ...drifts.map((drift) => drift.changes)),
    residual: Math.max(0, ...drifts.map((drift) => drift.residual)),
  };
}

/** Whether so much has moved that training again is worth it. */
export function driftedFar({ changes, residual }: Moved, learners: number): boolean {
  const { changes: least, share, residual: most } = driftLimits;
  return residual > most || changes > Math.max(least, share * learners);
}
