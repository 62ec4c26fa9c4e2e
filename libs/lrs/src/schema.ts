import type { Schema } from '@domdom/platform';
import { CreateLrs1700000020000 } from './migrations/1700000020000-create-lrs';
import { CreateLrsForwarding1700000020300 } from './migrations/1700000020300-create-lrs-forwarding';
import { CreateLrsErasing1700000020400 } from './migrations/1700000020400-create-lrs-erasing';
import { CreateLrsExport1700000020500 } from './migrations/1700000020500-create-lrs-export';
import { CreateLrsKeyMonths1700000020600 } from './migrations/1700000020600-create-lrs-key-months';

export const lrsSchema: Schema = {
  entities: [],
  migrations: [
    CreateLrs1700000020000,
    CreateLrsForwarding1700000020300,
    CreateLrsErasing1700000020400,
    CreateLrsExport1700000020500,
    CreateLrsKeyMonths1700000020600,
  ],
};
