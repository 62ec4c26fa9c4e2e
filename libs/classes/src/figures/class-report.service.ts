import { type Actor, yearOf } from '@domdom/platform';
import { isTopic, type Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { leastAnswers } from '../after/faces';
import { FeedbackService, type SessionFeedback } from '../after/feedback.service';
import type { ClassView, SessionView } from '../class-view';
import { ClassesService } from '../classes.service';
import { FiguresRepository } from './figures.repository';
import { type WhoCame, whoCame } from './who-came';

/** All that the report of one class tells. */
export interface ClassReport {
  view: ClassView;
  sessions: SessionView[];
  who: WhoCame;
  completed: number;
  feedback: SessionFeedback[];
  /** What its people want to learn next: topics that three or more want, the most wanted first. */
  wishes: { topic: Topic; people: number }[];
}

/** The report of a class, for those who run it. */
@Injectable()
export class ClassReportService {
  constructor(
    private readonly classes: ClassesService,
    private readonly figures: FiguresRepository,
    private readonly feedback: FeedbackService,
  ) {}

  /**
   * Those who run a class know its people; only of a sensitive class small counts are hidden, because paper travels.
   * @throws common.notFound, common.forbidden
   */
  async of(actor: Actor, classId: string): Promise<ClassReport> {
    const view = await this.classes.get(actor, classId, 'run');
    const [sessions, people, feedback] = await Promise.all([
      this.classes.sessions(classId),
      this.figures.attenders(classId),
      this.feedback.summary(classId),
    ]);
    const year = yearOf(view.firstStartsAt);
    return {
      view,
      sessions,
      who: whoCame(people, year, view.sensitive),
      completed: people.filter(({ completed }) => completed).length,
      feedback,
      wishes: wishesOf(people.map(({ wishes }) => wishes)),
    };
  }
}

function wishesOf(all: readonly (readonly string[])[]): { topic: Topic; people: number }[] {
  const counts = new Map<Topic, number>();
  for (const topic of all.flat()) if (isTopic(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([, people]) => people >= leastAnswers)
    .sort((a, b) => b[1] - a[1])
    .map(([topic, people]) => ({ topic, people }));
}
