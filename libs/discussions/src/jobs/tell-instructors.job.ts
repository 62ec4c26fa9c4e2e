import { Inbox } from '@domdom/notifications';
import {
  Clock,
  catalogue,
  Database,
  Job,
  type Language,
  Log,
  localPath,
  Mailer,
  PlatformConfig,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { discussionWords } from '../discussions.messages';
import { discussionNotices } from '../discussions.notices';

export const tellInstructorsKind = 'discussions.tell-instructors';
interface Due {
  discussionId: string;
  kind: 'courses' | 'classes';
  subjectId: string;
  title: string;
  count: number;
  people: { id: string; email: string | null; language: Language }[];
}

/** Tells instructors of new questions: one message for all that came to a discussion since the last. */
@Injectable()
export class TellInstructorsJob extends Job<object, { told: number }> {
  readonly kind = tellInstructorsKind;
  override readonly everyMinutes = 120;
  readonly words = catalogue({
    vi: {
      title: 'Báo câu hỏi mới cho người hướng dẫn',
      done: ({ told }: { told: number }) => `Đã báo ${told} người.`,
    },
    en: {
      title: 'Tell instructors of new questions',
      done: ({ told }: { told: number }) => `${told} people were told.`,
    },
  });

  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly mailer: Mailer,
    private readonly config: PlatformConfig,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<{ told: number }> {
    const due = await this.database.transaction(async () => {
      const now = this.clock.now();
      const found = await this.take(now);
      for (const { people, title, count, kind, subjectId } of found)
        await this.inbox.send(
          people.map(({ id }) => id),
          discussionNotices.newQuestions({ title, count }),
          `/discussions/${kind}/${subjectId}?show=open`,
        );
      return found;
    });
    for (const one of due) await this.mail(one);
    return { told: due.reduce((told, { people }) => told + people.length, 0) };
  }

  /** The discussions with questions that nobody was told of, which from now on they have been; of two jobs one takes each. */
  private take(now: Date): Promise<Due[]> {
    return this.database.query<Due>(
      `with due as (
         select d.id, d.digested_at as since from discussion d where d.mode <> 'off' and exists (
           select from discussion_post q where q.discussion_id = d.id and q.question_id is null
             and q.status = 'visible' and not q.by_staff and q.announced_at > d.digested_at and q.announced_at <= $1)
         for update skip locked),
       told as (update discussion d set digested_at = $1 from due where d.id = due.id)
       select d.id as "discussionId", case when c.id is null then 'classes' else 'courses' end as kind,
         coalesce(c.id, k.id) as "subjectId", coalesce(c.title, k.title) as title,
         (select count(*)::int from discussion_post q where q.discussion_id = d.id and q.question_id is null
           and q.status = 'visible' and not q.by_staff and q.announced_at > due.since and q.announced_at <= $1) as count,
         coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'email', i.email, 'language', i.language))
           from person i where i.id in (select person_id from course_author where course_id = c.id
             union select person_id from class_instructor where class_id = k.id)
           and not exists (select from discussion_reader m where m.discussion_id = d.id
             and m.person_id = i.id and m.muted)), '[]') as people
       from due join discussion d on d.id = due.id left join course c on c.id = d.course_id
       left join community_class k on k.id = d.class_id`,
      [now],
    );
  }

  /** Mail is a second way to say what stands in the inbox: one that is not taken does not stop the others. */
  private async mail({ people, title, count, kind, subjectId }: Due): Promise<void> {
    if (!this.mailer.available) return;
    for (const { email, language } of people) {
      if (!email) continue;
      const words = discussionWords[language];
      const address = `${this.config.address}${localPath(language, `/discussions/${kind}/${subjectId}?show=open`)}`;
      try {
        await this.mailer.send({
          to: email,
          subject: words.digestMail(title),
          text: words.digestText(count, title, address),
        });
      } catch (error) {
        this.log.warn({ err: error }, 'a digest of new questions was not taken by the mail server');
      }
    }
  }
}
