import { Clock, Database, isId } from '@domdom/platform';
import type {
  IContentUserData,
  IContentUserDataStorage,
  IFinishedUserData,
  IUser,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';

const largestState = 256 * 1024;
/** What one person may keep of one content: rows, and characters of all of them. */
const mostOfContent = { rows: 40, characters: 1024 * 1024 };

/** Which page writes a state, and which one it began with. */
export interface StateWriter {
  /** Made by the page when it opened. */
  writer: string;
  /** When the state that the page began with was written, in Unix milliseconds; 0 for none. */
  base: number;
}
/** A state as a page sends it. */
export type KeptState = IContentUserData & { contentId: string; userId: string };
/** The states that a page begins with. */
export interface KeptStates {
  /** By part ("0" is the whole) and kind of data, as H5P's player reads them. */
  states: Record<string, Record<string, string>>;
  /** When the state of the whole was written, in Unix milliseconds; 0 for never. */
  at: number;
}
const columns = `content_id as "contentId", person_id as "userId", nullif(context_id, '') as "contextId",
  data_type as "dataType", sub_content_id as "subContentId", state as "userState", preload, invalidate`;
const finishedColumns = `content_id as "contentId", person_id as "userId", score::float, max_score::float as "maxScore",
  extract(epoch from started_at)::bigint::float as "openedTimestamp",
  extract(epoch from finished_at)::bigint::float as "finishedTimestamp",
  coalesce(duration_seconds, 0) as "completionTime"`;

/**
 * Where somebody stands in a content, so that it goes on there on another device. Results are those of the
 * attempts: a browser cannot simply name one.
 */
@Injectable()
export class UserStates implements IContentUserDataStorage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async createOrUpdateContentUserData(data: IContentUserData): Promise<void> {
    if (data.userState.length > largestState) throw h5pErrors.stateTooLarge();
    await this.database.execute(
      `insert into h5p_user_state (content_id, person_id, context_id, data_type, sub_content_id, state, preload,
         invalidate, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (content_id, person_id, context_id, data_type, sub_content_id)
       do update set state = $6, preload = $7, invalidate = $8, updated_at = $9`,
      [
        data.contentId,
        data.userId,
        data.contextId ?? '',
        data.dataType,
        data.subContentId,
        data.userState.replaceAll('\u0000', ''),
        data.preload,
        data.invalidate,
        this.clock.now(),
      ],
    );
  }

  /**
   * Keeps what a page sends. What another page wrote since this one began stays: it is what somebody did last, on
   * another device, and the page is told so.
   * @param by null for data that no page compares
   * @returns when it was written, in Unix milliseconds
   * @throws h5p.newerState, h5p.statesFull, h5p.stateTooLarge
   */
  async keep(data: KeptState, by: StateWriter | null): Promise<number> {
    if (data.userState.length > largestState) throw h5pErrors.stateTooLarge();
    const now = this.clock.now();
    const { contentId, userId, dataType, subContentId } = data;
    const written = await this.database.one<{ at: Date }>(
      `insert into h5p_user_state as s (content_id, person_id, context_id, data_type, sub_content_id, state, preload,
         invalidate, updated_at, writer)
       select $1, $2, '', $3, $4, $5, $6, $7, $8, $9
       from (select count(*) as rows, coalesce(sum(length(state)), 0) as characters from h5p_user_state
         where content_id = $1 and person_id = $2 and (data_type, sub_content_id) <> ($3, $4)) others
       where others.rows < ${mostOfContent.rows} and others.characters + length($5) <= ${mostOfContent.characters}
       on conflict (content_id, person_id, context_id, data_type, sub_content_id)
       do update set state = $5, preload = $6, invalidate = $7, updated_at = $8, writer = $9
         where $10::timestamptz is null or s.writer = $9 or s.updated_at <= $10
       returning s.updated_at as at`,
      [
        contentId,
        userId,
        dataType,
        subContentId,
        data.userState.replaceAll('\u0000', ''),
        data.preload,
        data.invalidate,
        now,
        by?.writer ?? '',
        by ? new Date(by.base) : null,
      ],
    );
    if (written) return written.at.getTime();
    const other =
      by &&
      (await this.database.one(
        `select 1 from h5p_user_state where content_id = $1 and person_id = $2 and context_id = ''
           and data_type = $3 and sub_content_id = $4 and writer <> $5 and updated_at > $6`,
        [contentId, userId, dataType, subContentId, by.writer, new Date(by.base)],
      ));
    throw other ? h5pErrors.newerState() : h5pErrors.statesFull();
  }

  /** What a page begins with. */
  async kept(contentId: string, personId: string): Promise<KeptStates> {
    const rows = await this.database.query<{ kind: string; part: string; state: string; at: Date }>(
      `select data_type as kind, sub_content_id as part, state, updated_at as at from h5p_user_state
       where content_id = $1 and person_id = $2 and context_id = '' and preload`,
      [contentId, personId],
    );
    const states: KeptStates['states'] = {};
    for (const { kind, part, state } of rows) states[part] = { ...states[part], [kind]: state };
    const whole = rows.find(({ kind, part }) => kind === 'state' && part === '0');
    return { states, at: whole?.at.getTime() ?? 0 };
  }

  /** Deletes what nobody went on with since a day; says how many states that were. */
  deleteOlderThan(day: Date): Promise<number> {
    return this.database.execute('delete from h5p_user_state where updated_at < $1', [day]);
  }

  /** Forgets one state: what the player asks for when somebody starts again. */
  async forget(contentId: string, personId: string, dataType: string, subContentId: string): Promise<void> {
    await this.database.execute(
      `delete from h5p_user_state
       where content_id = $1 and person_id = $2 and data_type = $3 and sub_content_id = $4`,
      [contentId, personId, dataType, subContentId],
    );
  }

  async deleteInvalidatedContentUserData(contentId: string): Promise<void> {
    await this.database.execute('delete from h5p_user_state where content_id = $1 and invalidate', [
      contentId,
    ]);
  }
  async deleteAllContentUserDataByUser(user: IUser): Promise<void> {
    await this.database.execute('delete from h5p_user_state where person_id = $1', [user.id]);
  }
  async deleteAllContentUserDataByContentId(contentId: string): Promise<void> {
    await this.database.execute('delete from h5p_user_state where content_id = $1', [contentId]);
  }

  async getContentUserData(
    contentId: string,
    dataType: string,
    subContentId: string,
    userId: string,
    contextId?: string,
  ): Promise<IContentUserData> {
    const found = await this.database.one<IContentUserData>(
      `select ${columns} from h5p_user_state where content_id = $1 and person_id = $2 and context_id = $3
         and data_type = $4 and sub_content_id = $5`,
      [contentId, userId, contextId ?? '', dataType, subContentId],
    );
    // h5p-server's type knows no absent state, its callers do.
    return found as IContentUserData;
  }

  async getContentUserDataByContentIdAndUser(
    contentId: string,
    userId: string,
    contextId?: string,
  ): Promise<IContentUserData[]> {
    // A preview of what is not stored has no id, and no state.
    if (!isId(contentId)) return [];
    return this.database.query<IContentUserData & Record<string, unknown>>(
      `select ${columns} from h5p_user_state where content_id = $1 and person_id = $2 and context_id = $3`,
      [contentId, userId, contextId ?? ''],
    );
  }

  getContentUserDataByUser(user: IUser): Promise<IContentUserData[]> {
    return this.database.query<IContentUserData & Record<string, unknown>>(
      `select ${columns} from h5p_user_state where person_id = $1 order by content_id`,
      [user.id],
    );
  }

  async createOrUpdateFinishedData(): Promise<void> {
    throw new Error('results are taken from the statements of an attempt only');
  }
  getFinishedDataByContentId(contentId: string): Promise<IFinishedUserData[]> {
    return this.database.query<IFinishedUserData & Record<string, unknown>>(
      `select ${finishedColumns} from h5p_attempt where content_id = $1 and finished_at is not null and not flagged
       order by finished_at`,
      [contentId],
    );
  }
  getFinishedDataByUser(user: IUser): Promise<IFinishedUserData[]> {
    return this.database.query<IFinishedUserData & Record<string, unknown>>(
      `select ${finishedColumns} from h5p_attempt where person_id = $1 and finished_at is not null and not flagged
       order by finished_at`,
      [user.id],
    );
  }
  async deleteFinishedDataByContentId(contentId: string): Promise<void> {
    await this.database.execute('delete from h5p_attempt where content_id = $1', [contentId]);
  }
  async deleteFinishedDataByUser(user: IUser): Promise<void> {
    await this.database.execute('delete from h5p_attempt where person_id = $1', [user.id]);
  }
}
