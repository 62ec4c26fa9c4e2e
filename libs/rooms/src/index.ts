export { pollAnswered, roomEnded, roomJoined } from './rooms.events';
export { RoomsModule } from './rooms.module';
export { RoomsWebModule } from './rooms-web.module';
export { roomsSchema } from './schema';
