export * from './broadcasts';
export * from './job';
export * from './job-handlers';
export * from './job-run';
export * from './job-runner';
export * from './jobs';
export * from './redis';
export * from './schedule-timer';
