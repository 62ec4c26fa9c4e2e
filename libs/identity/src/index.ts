export { Person } from './domain/person.entity';
export { IdentityModule } from './identity.module';
export { identitySchema } from './schema';
export { hashToken, newToken } from './tokens';
