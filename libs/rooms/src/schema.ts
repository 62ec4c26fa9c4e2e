import type { Schema } from '@domdom/platform';

export const roomsSchema: Schema = { entities: [], migrations: [] };
