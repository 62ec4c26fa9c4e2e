export * from './column';
export type { H5pContent, H5pMetadata } from './content';
export * from './lesson';
export * from './question-set';
export * from './questions';
export * from './video';
