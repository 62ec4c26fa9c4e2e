import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { features } from '../../shared/src/features';
import { schema } from '../../shared/src/schema';

@Module({ imports: [PlatformModule.forRoot('cli', schema), ...features] })
export class CliModule {}
