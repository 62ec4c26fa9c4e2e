export { Person } from './domain/person.entity';
export { identitySchema } from './schema';
