import { Global, Module } from '@nestjs/common';
import { provideConfig } from './load-config';
import { PlatformConfig } from './platform.config';

@Global()
@Module({ providers: [provideConfig(PlatformConfig)], exports: [PlatformConfig] })
export class PlatformConfigModule {}
