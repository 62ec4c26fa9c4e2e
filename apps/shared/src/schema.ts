import { identitySchema } from '@domdom/identity';
import { lrsSchema } from '@domdom/lrs';
import { organisationsSchema } from '@domdom/organisations';
import { platformSchema, type Schema } from '@domdom/platform';

const libraries: Schema[] = [platformSchema, identitySchema, organisationsSchema, lrsSchema];

/** The whole database: what every library brings, in the order in which it is made. */
export const schema: Schema = {
  entities: libraries.flatMap((library) => library.entities),
  migrations: libraries.flatMap((library) => library.migrations),
};
