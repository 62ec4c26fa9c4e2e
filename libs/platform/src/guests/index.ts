export * from './guest-host';
export * from './guest-hosts';
export * from './seals';
