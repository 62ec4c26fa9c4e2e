import { ClassesModule } from '@domdom/classes';
import { H5pModule } from '@domdom/h5p';
import { Module } from '@nestjs/common';
import { StandingRepository } from './access/standing.repository';
import { ActivitiesRepository } from './activities/activities.repository';
import { ActivitiesService } from './activities/activities.service';
import { RoomLessons } from './activities/room-lessons.repository';
import { ChatRepository } from './chat/chat.repository';
import { ChatService } from './chat/chat.service';
import { Arrivals } from './live/arrivals.service';
import { Deliveries } from './live/deliveries.service';
import { EndingService } from './live/ending.service';
import { Housekeeping } from './live/housekeeping.service';
import { RoomChannel } from './live/room-channel';
import { RoomHub } from './live/room-hub';
import { RoomMedia } from './live/room-media';
import { RoomRequests } from './live/room-requests.service';
import { RoomStates } from './live/room-states';
import { RoomStore } from './live/room-store';
import { SocketServer } from './live/socket-server';
import { StreamController } from './live/stream.controller';
import { MediaModule } from './media/media.module';
import { PollTelling } from './polls/poll-telling';
import { PollsService } from './polls/polls.service';
import { PresenceKeeper } from './presence/presence-keeper';
import { RoomsApiController } from './rooms.api.controller';
import { RoomsModule } from './rooms.module';
import { RoomPagesController } from './rooms.pages.controller';

/** The live lines, which only the portal holds, and the pages. */
@Module({
  imports: [RoomsModule, ClassesModule, H5pModule, MediaModule],
  controllers: [RoomPagesController, RoomsApiController, StreamController],
  providers: [
    ActivitiesRepository,
    ActivitiesService,
    Arrivals,
    ChatRepository,
    ChatService,
    Deliveries,
    EndingService,
    Housekeeping,
    PollsService,
    PollTelling,
    PresenceKeeper,
    RoomChannel,
    RoomHub,
    RoomLessons,
    RoomMedia,
    RoomRequests,
    RoomStates,
    RoomStore,
    SocketServer,
    StandingRepository,
  ],
})
export class RoomsWebModule {}
