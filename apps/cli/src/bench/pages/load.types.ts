import type { PageRequest } from './pages';

/** What the load generator is asked to do. */
export interface LoadOrder {
  origin: string;
  requests: PageRequest[];
  connections: number;
  seconds: number;
}

export interface LoadResult {
  requests: number;
  /** Answers that were not a 200. */
  failures: number;
  seconds: number;
  /** Milliseconds from the request to the last byte. */
  p50: number;
  p95: number;
}
