import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { schema } from '../../shared/src/schema';

@Module({ imports: [PlatformModule.forRoot('worker', schema)] })
export class WorkerModule {}
