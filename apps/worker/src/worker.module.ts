import { IdentityModule } from '@domdom/identity';
import { LrsModule } from '@domdom/lrs';
import { OrganisationsModule } from '@domdom/organisations';
import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [PlatformModule.forRoot('worker', schema), IdentityModule, OrganisationsModule, LrsModule],
})
export class WorkerModule {}
