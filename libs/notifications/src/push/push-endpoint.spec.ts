import { deviceOf } from './device-of';
import { isPushEndpoint } from './push-endpoint';
import { NotAllowed, pushPost } from './push-post';

describe('the address of a browser at its push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://8.8.8.8/x',
  ])('may be %s', (address) => expect(isPushEndpoint(address, false)).toBe(true));

  it.each([
    'http://push.example.org/x',
    'https://127.0.0.1/x',
    'https://10.1.2.3/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'https://redis.internal:6379/',
    'https://user:key@push.example.org/x',
    `https://push.example.org/${'x'.repeat(1000)}`,
    'no address',
  ])('is never %s', (address) => expect(isPushEndpoint(address, false)).toBe(false));

  it('is judged again when it is called', async () => {
    await expect(pushPost('https://127.0.0.1/x', {}, Buffer.alloc(0), false)).rejects.toThrow(NotAllowed);
  });
});

describe('a device in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) Version/17.4 Mobile Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36', 'Cốc Cốc, Windows'],
    ['', 'Web'],
  ])('%s', (agent, words) => expect(deviceOf(agent)).toBe(words));
});
