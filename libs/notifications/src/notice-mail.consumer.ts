import {
  Database,
  type EventConsumer,
  EventConsumers,
  type Language,
  localPath,
  Mailer,
  PlatformConfig,
  type StoredEvent,
} from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mailDue } from './notice-mail.event';
import { noticeWords } from './notices';
import { notificationWords } from './notifications.messages';

/** Sends what is told in the portal by e-mail too, in the language of whoever reads it. */
@Injectable()
export class NoticeMail implements EventConsumer, OnModuleInit {
  readonly consumer = 'notifications.mail';
  readonly types = [mailDue.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!mailDue.is(event) || !this.mailer.available) return;
    const { personId, notice, path, private: hidden } = event.payload;
    const person = await this.database.one<{ email: string | null; full_name: string; language: Language }>(
      'select email, full_name, language from person where id = $1',
      [personId],
    );
    if (!person?.email) return;
    const say = notificationWords[person.language];
    const words = hidden ? say.somethingNew : noticeWords(person.language, notice);
    const leads = hidden ? null : path;
    const link = `${this.config.address}${localPath(person.language, leads ?? '/notifications')}`;
    await this.mailer.send({
      to: person.email,
      subject: words.length > 78 ? `${words.slice(0, 77)}…` : words,
      text: say.mail(person.full_name, words, link),
    });
  }
}
