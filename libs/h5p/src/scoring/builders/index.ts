export type { H5pContent, H5pMetadata } from './content';
export * from './lesson';
export * from './questions';
