import type { Schema } from '@domdom/platform';
import { Person } from './domain/person.entity';
import { CreateIdentity1700000002000 } from './migrations/1700000002000-create-identity';
import { CreateInbox1700000002100 } from './migrations/1700000002100-create-inbox';
import { CreatePasswordReset1700000002200 } from './migrations/1700000002200-create-password-reset';
import { AddSexOfPerson1700000069000 } from './migrations/1700000069000-add-sex-of-person';
import { ConsentToInvitations1700000075000 } from './migrations/1700000075000-consent-to-invitations';
import { ConsentOfGuardians1700000076010 } from './migrations/1700000076010-consent-of-guardians';

export const identitySchema: Schema = {
  entities: [Person],
  migrations: [
    CreateIdentity1700000002000,
    CreateInbox1700000002100,
    CreatePasswordReset1700000002200,
    AddSexOfPerson1700000069000,
    ConsentToInvitations1700000075000,
    ConsentOfGuardians1700000076010,
  ],
};
