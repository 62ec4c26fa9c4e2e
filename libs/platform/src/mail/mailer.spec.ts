import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { MailConfig, SmtpMailer } from './mailer';

describe('mail', () => {
  const received: { to: string[]; body: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let body = '';
      stream.on('data', (data: Buffer) => {
        body += data.toString();
      });
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), body });
        done();
      });
    },
  });
  const warnings: string[] = [];
  const log = {
    info: () => {},
    error: () => {},
    warn: (_: object, message: string) => void warnings.push(message),
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('reaches the server that SMTP_URL names', async () => {
    const { port } = server.server.address() as AddressInfo;
    const config = Object.assign(new MailConfig(), { smtpUrl: `smtp://127.0.0.1:${port}` });
    const mailer = new SmtpMailer(config, log);
    expect(mailer.available).toBe(true);
    await mailer.send({ to: 'ba.lan@example.com', subject: 'Mật khẩu', text: 'Xin chào' });
    expect(received).toHaveLength(1);
    expect(received[0]!.to).toEqual(['ba.lan@example.com']);
    expect(received[0]!.body).toMatch(/Subject: =\?UTF-8\?/);
  });

  it('is said to be left out when there is no server', async () => {
    const mailer = new SmtpMailer(new MailConfig(), log);
    expect(mailer.available).toBe(false);
    await mailer.send({ to: 'ba.lan@example.com', subject: 'x', text: 'y' });
    expect(warnings).toEqual(['a message was not sent: SMTP_URL is not set']);
  });
});
