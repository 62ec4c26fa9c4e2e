import type { Schema } from '@domdom/platform';
import { CreateLrs1700000020000 } from './migrations/1700000020000-create-lrs';

export const lrsSchema: Schema = { entities: [], migrations: [CreateLrs1700000020000] };
