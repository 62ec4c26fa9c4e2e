import { Clock, Log, PlatformConfig, provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { LinkEngine } from './link-engine';
import { makeEngine } from './make-engine';
import { MediaEngine } from './media-engine';
import { RoomsConfig } from './rooms.config';

const chosen = Symbol('the engine that the settings choose');

/** Picture and sound of online rooms: inject `MediaEngine`. */
@Module({
  providers: [
    provideConfig(RoomsConfig),
    { provide: chosen, inject: [RoomsConfig, PlatformConfig, Clock, Log], useFactory: makeEngine },
    { provide: MediaEngine, inject: [chosen], useFactory: (engine: MediaEngine) => new LinkEngine(engine) },
  ],
  exports: [MediaEngine, RoomsConfig],
})
export class MediaModule {}
