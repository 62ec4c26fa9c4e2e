import { openModule } from '../../../../../test/support/database';
import { features } from '../../../../shared/src/features';
import { MailSink } from './mail-sink';
import { simulateDay } from './simulate-day';

describe('a small day of classes in a province', () => {
  it('reminds everybody who is to be reminded, twice, and nobody more often', async () => {
    const sink = await MailSink.start();
    Object.assign(process.env, { SMTP_URL: sink.url, SMS_DRIVER: 'log', LOG_LEVEL: 'silent' });
    Object.assign(process.env, { MAIL_PER_SECOND: '10000', SMS_PER_SECOND: '10000' });
    const { module, clock } = await openModule({ imports: features });
    const sizes = { communes: 4, classes: 6, registrations: 120 };
    const progress = () => undefined;
    const report = await simulateDay({
      ...{ app: module, sizes, sink, progress },
      setTime: (time) => clock.moveTo(time),
    });
    await module.close();
    await sink.stop();
    expect(report.confirmed).toBe(120);
    expect(report.registrations.count).toBe(120);
    for (const { due, received, lost, doubled } of [report.mail, report.sms]) {
      expect(due).toBeGreaterThan(60);
      expect({ received, lost, doubled }).toEqual({ received: due, lost: 0, doubled: 0 });
    }
  }, 120_000);
});
