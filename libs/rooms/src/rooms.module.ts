import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { H5pModule } from '@domdom/h5p';
import { Module } from '@nestjs/common';
import { MediaModule } from './media/media.module';

/** The online rooms of classes. */
@Module({ imports: [ClassesModule, CoursesModule, H5pModule, MediaModule], exports: [MediaModule] })
export class RoomsModule {}
