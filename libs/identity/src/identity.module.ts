import { VisitorResolver } from '@domdom/platform';
import { Global, Module } from '@nestjs/common';
import { SessionVisitors } from './session-visitors';
import { VisitorsRepository } from './visitors.repository';

@Global()
@Module({
  providers: [VisitorsRepository, { provide: VisitorResolver, useClass: SessionVisitors }],
  exports: [VisitorResolver],
})
export class IdentityModule {}
