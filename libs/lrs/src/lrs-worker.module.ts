import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { FORWARDING_QUEUE, ForwardingProcessor } from './forwarding/forwarding.processor';
import { ForwardingTimer } from './forwarding/forwarding.timer';
import { LrsModule } from './lrs.module';

/** What the record store does by itself, in the worker. */
@Module({
  imports: [LrsModule, BullModule.registerQueue({ name: FORWARDING_QUEUE })],
  providers: [ForwardingProcessor, ForwardingTimer],
})
export class LrsWorkerModule {}
