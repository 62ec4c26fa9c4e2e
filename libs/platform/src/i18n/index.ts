export * from './catalogue';
export * from './fold';
export * from './format';
export * from './language';
export * from './names';
export * from './phone';
