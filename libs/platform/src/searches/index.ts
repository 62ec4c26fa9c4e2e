export * from './kept-words';
export * from './unmet-searches';
