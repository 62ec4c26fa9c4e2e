import { provideConfig, VisitorResolver } from '@domdom/platform';
import { Global, Module } from '@nestjs/common';
import { ActingService } from './acting.service';
import { ApiTokensService } from './api-tokens.service';
import { ConsentsService } from './consents.service';
import { GrantsService } from './grants.service';
import { GuardiansService } from './guardians.service';
import { OidcConfig } from './oidc.config';
import { OidcService } from './oidc.service';
import { PasswordResets } from './password-resets.service';
import { Passwords } from './passwords';
import { PeopleService } from './people.service';
import { SessionVisitors } from './session-visitors';
import { SessionsService } from './sessions.service';
import { VisitorsRepository } from './visitors.repository';

const services = [
  ActingService,
  ApiTokensService,
  ConsentsService,
  GrantsService,
  GuardiansService,
  OidcService,
  PasswordResets,
  PeopleService,
  SessionsService,
];

/** People, how they sign in, what they agree to, what they may do. Needs a `UnitDirectory` from the units. */
@Global()
@Module({
  providers: [
    ...services,
    Passwords,
    provideConfig(OidcConfig),
    VisitorsRepository,
    { provide: VisitorResolver, useClass: SessionVisitors },
  ],
  exports: [...services, VisitorResolver],
})
export class IdentityModule {}
