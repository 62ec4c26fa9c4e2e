import { classesSchema } from '@domdom/classes';
import { coursesSchema } from '@domdom/courses';
import { enrolmentsSchema } from '@domdom/enrolments';
import { identitySchema } from '@domdom/identity';
import { organisationsSchema } from '@domdom/organisations';
import { platformSchema, type Schema } from '@domdom/platform';
import { recommendationsSchema } from '@domdom/recommendations';

const libraries: Schema[] = [
  platformSchema,
  identitySchema,
  organisationsSchema,
  coursesSchema,
  enrolmentsSchema,
  classesSchema,
  recommendationsSchema,
];

/** The whole database: what every library brings, in the order in which it is made. */
export const schema: Schema = {
  entities: libraries.flatMap((library) => library.entities),
  migrations: libraries.flatMap((library) => library.migrations),
};
