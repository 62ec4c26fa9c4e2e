import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  to: string[];
  /** As it came, headers and all. */
  raw: string;
  subject: string;
  text: string;
  header(name: string): string | null;
}

/** A real SMTP server on this machine that keeps what it gets. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  /** What to answer instead of taking the next mails: a code of SMTP each. */
  readonly refusals: number[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(port = 0): Promise<MailCatcher> {
    let catcher: MailCatcher;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onData(stream, session, callback) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const code = catcher.refusals.shift();
          if (code !== undefined)
            return callback(Object.assign(new Error('not this one'), { responseCode: code }));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          catcher.mails.push(readMail(to, Buffer.concat(parts).toString('utf8')));
          callback();
        });
      },
    });
    // Whoever sends may be killed in the middle of a mail.
    server.on('error', () => undefined);
    catcher = new MailCatcher(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    return catcher;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The mails since the last time this was asked. */
  take(): CaughtMail[] {
    return this.mails.splice(0);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function readMail(to: string[], raw: string): CaughtMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? null;
  const encoding = header('Content-Transfer-Encoding');
  const content = body.join('\r\n\r\n').replace(/\r\n/g, '\n');
  return {
    to,
    raw,
    header,
    subject: decodedWords(header('Subject') ?? ''),
    text:
      encoding === 'base64'
        ? Buffer.from(content, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? unquoted(content)
          : content,
  };
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047. */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquoted(word.replaceAll('_', ' ')),
    );
}
