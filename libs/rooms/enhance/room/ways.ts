import type { OpenWay } from './line';

/** A WebSocket at an address of this portal. */
export const socketWay =
  (path: string): OpenWay =>
  (traveller) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`);
    socket.onopen = () => traveller.opened();
    socket.onmessage = ({ data }: MessageEvent<string>) => traveller.message(data);
    socket.onclose = () => traveller.closed();
    return {
      send: (text) => socket.send(text),
      close() {
        socket.onopen = null;
        socket.onmessage = null;
        socket.onclose = null;
        socket.close();
      },
    };
  };

/** Server-sent events down and a POST for each request up, where a line lets no WebSocket through. */
export const eventsWay =
  (path: string, csrf: string): OpenWay =>
  (traveller) => {
    const events = new EventSource(path);
    let over = false;
    const close = () => {
      over = true;
      events.close();
    };
    events.onopen = () => traveller.opened();
    events.onmessage = ({ data }: MessageEvent<string>) => traveller.message(data);
    // It would open again by itself; the line does that, with its own patience.
    events.onerror = () => {
      if (over) return;
      close();
      traveller.closed();
    };
    // One after the other: requests have to arrive in the order in which they were made.
    let before: Promise<unknown> = Promise.resolve();
    return {
      send(text) {
        const post = () =>
          fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
            body: text,
          });
        before = before.then(post, post).catch(() => undefined);
      },
      close,
    };
  };
