import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { BankApiController } from './bank/bank.api.controller';
import { BankPagesController } from './bank/bank.pages.controller';
import { bankWords } from './bank.messages';
import { QuizzesApiController } from './quizzes.api.controller';
import { QuizzesModule } from './quizzes.module';
import { QuizzesPagesController } from './quizzes.pages.controller';
import { ResultsPagesController } from './results/results.pages.controller';
import { TakingApiController } from './taking/taking.api.controller';
import { TakingPagesController } from './taking/taking.pages.controller';
import { TransferPagesController } from './transfer.pages.controller';

registerNavigation({
  key: 'teach-questions',
  path: '/teach/questions',
  label: { vi: bankWords.vi.navigation, en: bankWords.en.navigation },
  icon: 'question',
  for: 'instructor',
  order: 64,
});

@Module({
  imports: [QuizzesModule, CoursesModule],
  controllers: [
    TakingPagesController,
    TransferPagesController,
    BankPagesController,
    ResultsPagesController,
    QuizzesPagesController,
    BankApiController,
    QuizzesApiController,
    TakingApiController,
  ],
})
export class QuizzesWebModule {}
