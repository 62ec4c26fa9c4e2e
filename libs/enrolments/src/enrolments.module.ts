import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { EnrolmentsRepository } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { GradebookRepository } from './gradebook/gradebook.repository';
import { GradebookService } from './gradebook/gradebook.service';
import { GradebookFiles } from './gradebook/gradebook-files';
import { LessonTries } from './gradebook/lesson-tries';
import { LearnersService } from './learners.service';
import { NotesRepository } from './notes/notes.repository';
import { NotesService } from './notes/notes.service';

const gradebook = [GradebookRepository, GradebookService, GradebookFiles, LessonTries];
const notes = [NotesRepository, NotesService];

@Module({
  imports: [CoursesModule],
  providers: [
    ...gradebook,
    ...notes,
    EnrolmentsRepository,
    EnrolmentsService,
    LearnersService,
    ContentsChangedConsumer,
  ],
  exports: [EnrolmentsService, LearnersService, GradebookService, GradebookFiles, NotesService],
})
export class EnrolmentsModule {}
