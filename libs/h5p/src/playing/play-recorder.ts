import { type Actor, commonErrors, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AttemptsService, type Recorded } from '../attempts/attempts.service';
import { h5pErrors } from '../domain/h5p.errors';
import { type StateWriter, UserStates } from '../storage/user-states';
import { PlayLimits } from './play-limits';
import { PlayPasses } from './play-pass';

/** Which state is meant: a content, a kind of data, and a part of the content ("0" is the whole). */
export interface StateName {
  contentId: string;
  dataType: string;
  part: string;
}
const longestName = 64;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Takes what a playing page sends: answers, and where somebody stands. */
@Injectable()
export class PlayRecorder {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly states: UserStates,
    private readonly passes: PlayPasses,
    private readonly limits: PlayLimits,
  ) {}

  /** @throws h5p.wrongToken, h5p.unreadableStatements, h5p.tooManyAnswers, common.tooMany */
  async statements(actor: Actor, attemptId: string, token: unknown, statements: unknown): Promise<Recorded> {
    const { contentId } = this.passes.read(actor, text(token));
    if (!isId(attemptId)) throw h5pErrors.wrongToken();
    await this.limits.beforeStatements(actor.personId, contentId, attemptId);
    return this.attempts.record(actor, attemptId, text(token), statements);
  }

  async state(actor: Actor, { contentId, dataType, part }: StateName, token: unknown) {
    this.check(actor, contentId, token);
    const found = await this.states.getContentUserData(contentId, dataType, part, actor.personId);
    return { success: true, data: (found as typeof found | null)?.userState ?? false };
  }

  /**
   * Keeps where somebody stands; "0" means: forget it (H5P's own convention).
   * @throws h5p.newerState when another page wrote since this one began
   */
  async keepState(
    actor: Actor,
    { contentId, dataType, part }: StateName,
    token: unknown,
    body: Record<string, unknown>,
  ): Promise<{ success: true; at: number }> {
    this.check(actor, contentId, token);
    if (dataType.length > longestName || part.length > longestName) throw commonErrors.unreadable();
    await this.limits.beforeState(actor.personId);
    const userState = text(body['data']);
    if (userState === '0' || userState === '') {
      await this.states.forget(contentId, actor.personId, dataType, part);
      return { success: true, at: 0 };
    }
    const data = {
      contentId,
      userId: actor.personId,
      dataType,
      subContentId: part,
      userState,
      preload: body['preload'] === '1',
      invalidate: body['invalidate'] === '1',
    };
    return { success: true, at: await this.states.keep(data, writerOf(body)) };
  }

  private check(actor: Actor, contentId: string, token: unknown): void {
    if (this.passes.read(actor, text(token)).contentId !== contentId) throw commonErrors.forbidden();
  }
}

/** Who writes; null for data that genuine content types keep by themselves. */
function writerOf(body: Record<string, unknown>): StateWriter | null {
  const writer = text(body['writer']);
  const base = Number(body['base']);
  return isId(writer) && Number.isSafeInteger(base) && base >= 0 ? { writer, base } : null;
}
