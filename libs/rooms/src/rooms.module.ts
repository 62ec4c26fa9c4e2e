import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { H5pModule } from '@domdom/h5p';
import { Module } from '@nestjs/common';
import { LeftClass } from './access/left-class.consumer';
import { RoomAccess } from './access/room-access.service';
import { RoomsRepository } from './access/rooms.repository';
import { MediaModule } from './media/media.module';
import { PollsRepository } from './polls/polls.repository';
import { PresenceRepository } from './presence/presence.repository';
import { RecordPresenceJob } from './presence/record-presence.job';
import { RecordPresence } from './presence/record-presence.service';

const services = [PollsRepository, PresenceRepository, RecordPresence, RoomAccess, RoomsRepository];

/** The online rooms of classes: what is kept of them, and what is done with it. */
@Module({
  imports: [ClassesModule, CoursesModule, H5pModule, MediaModule],
  providers: [...services, LeftClass, RecordPresenceJob],
  exports: [...services, MediaModule],
})
export class RoomsModule {}
