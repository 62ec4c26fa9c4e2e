import { LrsWorkerModule } from '@domdom/lrs';
import { PlatformModule } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { features } from '../../shared/src/features';
import { LearningRecords } from '../../shared/src/learning-records.consumer';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [PlatformModule.forRoot('worker', schema), ...features, LrsWorkerModule],
  providers: [LearningRecords],
})
export class WorkerModule {}
