import { ClassesWorkerModule } from '@domdom/classes';
import { LrsWorkerModule } from '@domdom/lrs';
import { NotificationsWorkerModule } from '@domdom/notifications';
import { PlatformModule } from '@domdom/platform';
import { ArithmeticLog } from '@domdom/recommendations';
import { Module } from '@nestjs/common';
import { ClassAttendance } from '../../shared/src/class-attendance.consumer';
import { features } from '../../shared/src/features';
import { LearningRecords } from '../../shared/src/learning-records/learning-records.consumer';
import { schema } from '../../shared/src/schema';

@Module({
  imports: [
    PlatformModule.forRoot('worker', schema),
    ...features,
    LrsWorkerModule,
    NotificationsWorkerModule,
    ClassesWorkerModule,
  ],
  providers: [LearningRecords, ClassAttendance, ArithmeticLog],
})
export class WorkerModule {}
