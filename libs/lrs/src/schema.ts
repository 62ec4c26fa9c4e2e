import type { Schema } from '@domdom/platform';
import { CreateLrs1700000020000 } from './migrations/1700000020000-create-lrs';
import { CreateLrsForwarding1700000020300 } from './migrations/1700000020300-create-lrs-forwarding';
import { CreateLrsExport1700000020500 } from './migrations/1700000020500-create-lrs-export';

export const lrsSchema: Schema = {
  entities: [],
  migrations: [CreateLrs1700000020000, CreateLrsForwarding1700000020300, CreateLrsExport1700000020500],
};
