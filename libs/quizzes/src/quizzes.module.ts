import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { BankService } from './bank/bank.service';
import { QuestionsRepository } from './bank/questions.repository';
import { CloseOverdueJob } from './jobs/close-overdue.job';
import { QtiPackages } from './qti/qti-packages';
import { QuizzesRepository } from './quizzes.repository';
import { QuizzesService } from './quizzes.service';
import { Randomness } from './randomness';
import { ResultsRepository } from './results/results.repository';
import { ResultsService } from './results/results.service';
import { AttemptsRepository } from './taking/attempts.repository';
import { FinishingService } from './taking/finishing.service';
import { PastAttempts } from './taking/past-attempts';
import { QuizLessonPlayer } from './taking/quiz-lesson-player';
import { TakingService } from './taking/taking.service';
import { TransferService } from './transfer.service';
import { WholeQuizzes } from './whole/whole-quizzes.service';

const shared = [
  AttemptsRepository,
  BankService,
  PastAttempts,
  QuestionsRepository,
  QuizzesRepository,
  QuizzesService,
  Randomness,
  ResultsService,
  TakingService,
  TransferService,
];

@Module({
  imports: [CoursesModule],
  providers: [
    ...shared,
    CloseOverdueJob,
    FinishingService,
    QtiPackages,
    QuizLessonPlayer,
    ResultsRepository,
    WholeQuizzes,
  ],
  exports: shared,
})
export class QuizzesModule {}
