import type { TargetsService } from '@domdom/lrs';

/** A place that records could go to; paused, as nobody answers there. */
export async function makeForwarding(targets: TargetsService): Promise<void> {
  const id = await targets.create({
    name: 'Kho hồ sơ của Bộ',
    endpoint: 'https://lrs.example.vn/xapi/',
    auth: 'basic',
    key: 'domdom',
    password: 'chưa có',
    version: '1.0.3',
    verbs: 'http://adlnet.gov/expapi/verbs/completed\nhttp://id.tincanapi.com/verb/earned',
  });
  await targets.pause(id);
}
