export { branching, type Scene } from './branching';
export type { H5pContent, H5pMetadata } from './content';
export * from './lesson';
export * from './questions';
export { type Screen, simulator } from './simulator';
