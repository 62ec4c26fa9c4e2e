import { classesSchema } from '@domdom/classes';
import { coursesSchema } from '@domdom/courses';
import { credentialsSchema } from '@domdom/credentials';
import { discussionsSchema } from '@domdom/discussions';
import { enrolmentsSchema } from '@domdom/enrolments';
import { h5pSchema } from '@domdom/h5p';
import { identitySchema } from '@domdom/identity';
import { lrsSchema } from '@domdom/lrs';
import { notificationsSchema } from '@domdom/notifications';
import { organisationsSchema } from '@domdom/organisations';
import { packagesSchema } from '@domdom/packages';
import { platformSchema, type Schema } from '@domdom/platform';
import { quizzesSchema } from '@domdom/quizzes';
import { recommendationsSchema } from '@domdom/recommendations';
import { resourcesSchema } from '@domdom/resources';
import { roomsSchema } from '@domdom/rooms';

const libraries: Schema[] = [
  platformSchema,
  identitySchema,
  organisationsSchema,
  notificationsSchema,
  coursesSchema,
  enrolmentsSchema,
  credentialsSchema,
  classesSchema,
  discussionsSchema,
  h5pSchema,
  packagesSchema,
  quizzesSchema,
  roomsSchema,
  resourcesSchema,
  recommendationsSchema,
  lrsSchema,
];

/** The whole database: what every library brings, in the order in which it is made. */
export const schema: Schema = {
  entities: libraries.flatMap((library) => library.entities),
  migrations: libraries.flatMap((library) => library.migrations),
};
