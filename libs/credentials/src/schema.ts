import type { Schema } from '@domdom/platform';
import { Certificate } from './domain/certificate.entity';
import { CreateCredentials1700000012000 } from './migrations/1700000012000-create-credentials';
import { SignCredentials1700000041800 } from './migrations/1700000041800-sign-credentials';

export const credentialsSchema: Schema = {
  entities: [Certificate],
  migrations: [CreateCredentials1700000012000, SignCredentials1700000041800],
};
