import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { IsOptional, IsString, Matches } from 'class-validator';
import { createTransport, type Transporter } from 'nodemailer';
import { Env } from '../config';
import { Log } from '../logging/logger';

/** How mail leaves the portal; without an address of a server none does. */
export class MailConfig {
  @Env('SMTP_URL') @IsOptional() @Matches(/^smtps?:\/\//) smtpUrl?: string;
  @Env('MAIL_FROM') @IsString() from: string = 'Đom Đóm <khong-tra-loi@localhost>';
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** `<id@host>`; made up by itself when left out. */
  messageId?: string;
  headers?: Record<string, string>;
}

/** Port: sends a message by e-mail. */
export abstract class Mailer {
  /** Whether mail can be sent at all, so that a page can say what else to do. */
  abstract readonly available: boolean;
  /** Hands a message to the mail server; throws when it is not taken, so that the job tries again. */
  abstract send(mail: Mail): Promise<void>;
}

// Connections are kept for the next mails; a server that says nothing for so long says nothing at all.
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: MailConfig,
    private readonly log: Log,
  ) {
    super();
    this.transport = config.smtpUrl
      ? createTransport({ url: config.smtpUrl, pool: true, ...patience })
      : null;
  }

  get available(): boolean {
    return this.transport !== null;
  }

  async send(mail: Mail): Promise<void> {
    if (!this.transport) {
      this.log.warn({}, 'a message was not sent: SMTP_URL is not set');
      return;
    }
    await this.transport.sendMail({ from: this.config.from, ...mail });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
