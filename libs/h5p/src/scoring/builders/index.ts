export * from './column';
export type { H5pContent, H5pMetadata } from './content';
export * from './dialogue';
export * from './flash-cards';
export * from './hot-spots';
export * from './lesson';
export * from './question-set';
export * from './questions';
export * from './video';
