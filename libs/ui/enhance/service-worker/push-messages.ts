import { worker } from './worker';

/** What the portal sends, encrypted for this browser. */
interface PushMessage {
  title: string;
  body: string;
  /** Where it leads. */
  path: string;
  /** The same message a second time takes the place of the first. */
  tag: string;
  language: string;
}

/** Shows what the portal sends, and leads to it when it is tapped: in a window that is open, or in a new one. */
export function showPushMessages(): void {
  worker.addEventListener('push', (event) => {
    if (!event.data) return;
    const { title, body, path, tag, language } = event.data.json() as PushMessage;
    event.waitUntil(
      worker.registration.showNotification(title, { body, tag, lang: language, data: { path } }),
    );
  });

  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const { path } = event.notification.data as { path: string };
    event.waitUntil(lead(new URL(path, worker.location.origin)));
  });
}

async function lead(to: URL): Promise<void> {
  if (to.origin !== worker.location.origin) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const one of windows)
    if (one.url === to.href) {
      await one.focus();
      return;
    }
  await worker.clients.openWindow(to.href);
}
