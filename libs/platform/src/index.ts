export * from './access/actor';
export * from './clock/clock';
export * from './errors';
export * from './http/form';
export * from './i18n';
export * from './ids/new-id';
