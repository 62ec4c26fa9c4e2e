import { onModule } from '../../ui/enhance/modules';
import { registerServiceWorker } from '../../ui/enhance/service-worker/register';

/** Turns messages on for this device. Without a script there is no button: the other ways work without. */
onModule('push', (box) => {
  const { key = '', csrf = '', on = '', off = '', blocked = '', unable = '', failed = '' } = box.dataset;
  const status = box.querySelector<HTMLElement>('[role="status"]');
  const holder = box.querySelector<HTMLElement>('div[hidden]');
  const button = holder?.querySelector('button');
  if (!status || !holder || !button) return;
  const say = (words: string, withButton: boolean) => {
    status.textContent = words;
    holder.hidden = !withButton;
  };

  async function tell(subscription: PushSubscription): Promise<boolean> {
    const { endpoint, keys = {} } = subscription.toJSON();
    const answer = await fetch('/api/v1/notifications/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify({ endpoint, p256dh: keys['p256dh'], auth: keys['auth'] }),
    });
    return answer.ok;
  }

  /** A subscription under another key than the portal's present one gets nothing any more. */
  async function subscribe(registration: ServiceWorkerRegistration): Promise<PushSubscription> {
    const standing = await registration.pushManager.getSubscription();
    if (standing && sameKey(standing.options.applicationServerKey, key)) return standing;
    await standing?.unsubscribe();
    return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  }

  async function turnOn(): Promise<void> {
    try {
      if ((await Notification.requestPermission()) !== 'granted') return say(blocked, false);
      const registration = await registerServiceWorker();
      if (!registration) return say(unable, false);
      if (await tell(await subscribe(registration))) location.reload();
      else say(failed, true);
    } catch {
      say(failed, true);
    }
  }

  async function begin(): Promise<void> {
    if (!('PushManager' in window) || !('Notification' in window)) return say(unable, false);
    if (Notification.permission === 'denied') return say(blocked, false);
    const registration = await navigator.serviceWorker.getRegistration('/');
    const standing = await registration?.pushManager.getSubscription();
    const known = box.dataset['devices'] !== '0';
    if (standing && known && sameKey(standing.options.applicationServerKey, key)) say(on, false);
    else say(off, true);
  }

  button.addEventListener('click', () => void turnOn());
  begin().catch(() => say(unable, false));
});

function sameKey(held: ArrayBuffer | null, key: string): boolean {
  if (!held) return false;
  const text = btoa(String.fromCharCode(...new Uint8Array(held)));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') === key;
}
