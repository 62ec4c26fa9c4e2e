import type { Schema } from '@domdom/platform';
import { CreateDiscussions1700000047100 } from './migrations/1700000047100-create-discussions';

export const discussionsSchema: Schema = { entities: [], migrations: [CreateDiscussions1700000047100] };
