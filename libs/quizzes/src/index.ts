export { BankService, type QuestionPlace, WrongQuestion } from './bank/bank.service';
export type { CountingRule, RangeFeedback, RevealRule } from './domain/attempt';
export type { Slot } from './domain/drawing';
export {
  type BankQuestion,
  type QuestionBody,
  type QuestionContent,
  type QuestionKind,
  questionKinds,
} from './domain/question';
export type { QuestionResponse } from './domain/response';
export { rightResponse } from './domain/scoring';
export { readGift } from './gift/read-gift';
export { writeGift } from './gift/write-gift';
export { quizFinished, quizStatementRecorded } from './quizzes.events';
export { QuizzesModule } from './quizzes.module';
export type { Quiz, QuizSettings } from './quizzes.repository';
export { QuizzesService } from './quizzes.service';
export { QuizzesWebModule } from './quizzes-web.module';
export { quizzesSchema } from './schema';
export { type PastAttempt, PastAttempts } from './taking/past-attempts';
export { TakingService } from './taking/taking.service';
export { TransferService } from './transfer.service';
