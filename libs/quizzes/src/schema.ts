import type { Schema } from '@domdom/platform';
import { CreateQuizzes1700000043100 } from './migrations/1700000043100-create-quizzes';

export const quizzesSchema: Schema = { entities: [], migrations: [CreateQuizzes1700000043100] };
