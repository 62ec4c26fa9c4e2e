import type { Schema } from '@domdom/platform';
import { CreateDeliveries1700000066000 } from './migrations/1700000066000-create-deliveries';

export const notificationsSchema: Schema = {
  entities: [],
  migrations: [CreateDeliveries1700000066000],
};
