import type { Schema } from '@domdom/platform';
import { CreateRooms1700000068000 } from './migrations/1700000068000-create-rooms';

export const roomsSchema: Schema = { entities: [], migrations: [CreateRooms1700000068000] };
