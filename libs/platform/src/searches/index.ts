export * from './daily-searchers';
export * from './kept-words';
export * from './unmet-searches';
