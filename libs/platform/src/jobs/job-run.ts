export type JobStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One piece of long work, as its page shows it. */
export interface JobRun {
  id: string;
  kind: string;
  /** Who asked for it; only they and administrators see it. Null for the portal's own schedule. */
  ownerId: string | null;
  status: JobStatus;
  payload: object;
  result: object | null;
  /** A code with words in the catalogue, when it failed. */
  errorCode: string | null;
  errorParams: Record<string, string | number>;
  done: number;
  total: number;
  /** What is being done at this moment, as the handler calls it. */
  stage: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}
