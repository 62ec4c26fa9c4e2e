import type { Schema } from './database';
import { CreatePlatform1700000001000 } from './migrations/1700000001000-create-platform';

export const platformSchema: Schema = { entities: [], migrations: [CreatePlatform1700000001000] };
