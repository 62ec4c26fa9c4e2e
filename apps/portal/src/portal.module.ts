import { IdentityModule } from '@domdom/identity';
import { PlatformModule } from '@domdom/platform';
import { UiModule } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [PlatformModule.forRoot('portal', schema), UiModule, IdentityModule],
})
export class PortalModule {}
