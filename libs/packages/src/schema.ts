import type { Schema } from '@domdom/platform';
import { CreatePackages1700000047000 } from './migrations/1700000047000-create-packages';

export const packagesSchema: Schema = { entities: [], migrations: [CreatePackages1700000047000] };
