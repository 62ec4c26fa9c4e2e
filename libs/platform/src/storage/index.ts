export * from './disk-storage';
export * from './file-storage';
export * from './s3-storage';
export * from './storage.config';
export * from './storage.errors';
export * from './temporary-folder';
