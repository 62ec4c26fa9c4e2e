import { Module } from '@nestjs/common';
import { ClassesModule } from '../classes.module';
import { ReminderLoop } from './reminder-loop';

/** Reminds people of their classes, in the worker alone. */
@Module({ imports: [ClassesModule], providers: [ReminderLoop] })
export class ClassesWorkerModule {}
