import { Database, fold } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { discussionErrors } from './domain/discussions.errors';
import { type Ambiguous, type Mentionable, mentionsIn, resolveMentions } from './domain/mentions';
import { type Discussion, discussionOf, takesPart } from './subject';

const mostPeople = 500;

/** Finds whom a text names with @, and keeps who was named. */
@Injectable()
export class MentionsService {
  constructor(private readonly database: Database) {}

  /**
   * The people whom a text names. Learners find those who have written here and those who teach, so that nobody learns
   * from this who else takes the course; who answers for the discussion finds everybody who takes it.
   */
  async resolve(
    discussion: Discussion,
    authorId: string,
    moderator: boolean,
    text: string,
    chosenIds: readonly string[],
  ): Promise<{ mentionedIds: string[]; ambiguous: Ambiguous[] }> {
    const typed = mentionsIn(text);
    if (typed.length === 0) return { mentionedIds: [], ambiguous: [] };
    const patterns = typed.map(([first]) => `%${fold(first ?? '').replace(/[\\%_]/g, '\\$&')}%`);
    const who = moderator ? 'all' : discussion.namesHidden ? 'staff' : 'writers';
    const key = discussion.kind === 'courses' ? 'c.id' : 'k.id';
    const people = await this.database.query<Mentionable>(
      `select distinct a.id, a.full_name as name, h.name as "homeName"
       from person a left join unit h on h.id = a.home_unit_id, ${discussionOf[discussion.kind]}
       where ${key} = $2 and a.id <> $1::uuid and a.name_folded like any($3::text[])
         and (a.id = any($4::uuid[]) or $5 = 'all' and ${takesPart('a.id')}
           or $5 = 'writers' and ${takesPart('a.id')} and exists (select from discussion_post w
             where w.discussion_id = d.id and w.author_id = a.id and w.status = 'visible'))
       order by a.full_name, a.id limit ${mostPeople}`,
      [authorId, discussion.subjectId, patterns, discussion.staffIds, who],
    );
    return resolveMentions(text, people, chosenIds);
  }

  /** The same for a post that is to be stored. @throws discussions.whoIsMeant */
  async mustResolve(...given: Parameters<MentionsService['resolve']>): Promise<string[]> {
    const { mentionedIds, ambiguous } = await this.resolve(...given);
    if (ambiguous.length > 0)
      throw discussionErrors.whoIsMeant({ names: ambiguous.map(({ typed }) => typed).join(', ') });
    return mentionedIds;
  }

  /** Keeps who was named in a post; who was named before stays named. */
  async note(postId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.database.execute(
      `insert into discussion_mention (post_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [postId, personIds],
    );
  }

  /** Those named in a post who are still to be told, and from now on have been; each is named once. */
  async takeUntold(postId: string, at: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `update discussion_mention set told_at = $2 where post_id = $1 and told_at is null
       returning person_id as id`,
      [postId, at],
    );
    return rows.map(({ id }) => id);
  }
}
