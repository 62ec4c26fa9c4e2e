import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServer } from 'smtp-server';

/** What came to one address: the classes its text leads to. */
export interface ReceivedMail {
  to: string;
  classIds: string[];
  /** `performance.now()` when all of it was there. */
  at: number;
}

/** A real SMTP server on this machine that notes what comes. */
export class MailSink {
  private readonly mails: ReceivedMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailSink> {
    // Only a developer's installation has it.
    const { SMTPServer: Server } = await import('smtp-server');
    let sink: MailSink;
    const server = new Server({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onData(stream, session, callback) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const classIds = linkedClasses(Buffer.concat(parts).toString('latin1'));
          for (const { address } of session.envelope.rcptTo)
            sink.mails.push({ to: address, classIds, at: performance.now() });
          callback();
        });
      },
    });
    sink = new MailSink(server);
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** What came since the last time this was asked. */
  take(): ReceivedMail[] {
    return this.mails.splice(0);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** The ids of the classes that a mail leads to, whether or not its text is folded or encoded. */
export function linkedClasses(mail: string): string[] {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const isBase64 = /^content-transfer-encoding: base64/im.test(head);
  const text = isBase64 ? Buffer.from(body, 'base64').toString('latin1') : body.replace(/=\r?\n/g, '');
  return [...text.matchAll(/\/classes\/([\da-f-]{36})/g)].map(([, id]) => id!);
}
