import type { Schema } from '@domdom/platform';
import { Organisation } from './domain/organisation.entity';
import { Unit } from './domain/unit.entity';
import { CreateOrganisations1700000003000 } from './migrations/1700000003000-create-organisations';

export const organisationsSchema: Schema = {
  entities: [Organisation, Unit],
  migrations: [CreateOrganisations1700000003000],
};
