export * from './database';
export * from './database.module';
export * from './paging';
export * from './unique';
