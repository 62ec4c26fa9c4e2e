import { Clock, Database, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { pollFor } from '../live/reader';
import type { Seat } from '../live/seat';
import { roomErrors } from '../rooms.errors';
import { pollAnswered } from '../rooms.events';
import { checkChoices } from './check-choices';
import { PollTelling } from './poll-telling';
import { PollsRepository } from './polls.repository';

const mostPolls = 50;

/** Questions that everybody in a room answers. What is answered is kept before it is acknowledged. */
@Injectable()
export class PollsService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly telling: PollTelling,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws rooms.tooManyPolls */
  async open(
    sessionId: string,
    asked: { question: string; choices: readonly string[]; multiple: boolean },
  ): Promise<{ id: string }> {
    const id = newId();
    const poll = {
      id,
      question: asked.question.trim(),
      choices: asked.choices.map((choice) => choice.trim()),
      multiple: asked.multiple,
    };
    const added = await this.polls.add(sessionId, poll, mostPolls, this.clock.now());
    if (!added) throw roomErrors.tooManyPolls({ most: mostPolls });
    await this.telling.now(sessionId, id);
    return { id };
  }

  /** One answer for each person, which they may change while the poll is open. @throws rooms.pollClosed, wrongChoice */
  async answer(seat: Seat, pollId: string, chosen: readonly number[]): Promise<void> {
    const { sessionId, classId, title, topic, unitId } = seat.entry;
    const now = this.clock.now();
    const choices = await this.database.transaction(async () => {
      const poll = await this.polls.hold(sessionId, pollId);
      if (!poll) throw roomErrors.pollClosed();
      const checked = checkChoices(chosen, poll);
      await this.polls.answer(pollId, seat.id, checked, now);
      await this.outbox.publish(
        pollAnswered({
          personId: seat.actor.personId,
          ...{ sessionId, classId, classTitle: title, topic, unitId, pollId },
          ...{ question: poll.question, choices: poll.choices, multiple: poll.multiple },
          chosen: checked,
          at: now.toISOString(),
        }),
      );
      return checked;
    });
    seat.answers.set(pollId, choices);
    this.telling.soon(sessionId, pollId);
    const poll = await this.polls.one(sessionId, pollId);
    if (poll) seat.tell({ type: 'poll', poll: pollFor(seat, poll, choices) });
  }

  /** Lets all see the result, and perhaps ends the voting. @throws rooms.pollClosed */
  async show(sessionId: string, pollId: string, close: boolean): Promise<void> {
    if (!(await this.polls.show(sessionId, pollId, close, this.clock.now()))) throw roomErrors.pollClosed();
    await this.telling.now(sessionId, pollId);
  }
}
