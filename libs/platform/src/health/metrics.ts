import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures of this process for Prometheus. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const databaseQueries = new Counter({
  name: 'domdom_database_queries_total',
  help: 'Queries sent to the database',
  registers: [metrics],
});
export const requestSeconds = new Histogram({
  name: 'domdom_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  registers: [metrics],
});
export const jobsDone = new Counter({
  name: 'domdom_jobs_total',
  help: 'Jobs that ended, by kind and outcome',
  labelNames: ['kind', 'outcome'] as const,
  registers: [metrics],
});
