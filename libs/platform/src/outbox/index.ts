export * from './consumers';
export * from './domain-event';
export * from './event-deliverer';
export * from './outbox';
export * from './outbox-relay';
