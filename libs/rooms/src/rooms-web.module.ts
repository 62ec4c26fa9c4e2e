import { Module } from '@nestjs/common';
import { RoomsModule } from './rooms.module';

@Module({ imports: [RoomsModule] })
export class RoomsWebModule {}
