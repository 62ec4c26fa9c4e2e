import { onModule } from './modules';

type Words = Record<
  | 'connecting'
  | 'watching'
  | 'fresh'
  | 'lost'
  | 'refused'
  | 'ended'
  | 'missed'
  | 'paused'
  | 'pause'
  | 'resume',
  string
>;
interface Item {
  key: string;
  html: string;
}

/** An old phone need not carry a whole day. */
const mostShown = 100;
const mostKept = 1000;

onModule('live', (box) => {
  const list = box.querySelector<HTMLElement>('[data-live-list]');
  const state = box.querySelector<HTMLElement>('[data-live-state]');
  const bar = box.querySelector<HTMLElement>('[data-live-bar]');
  const still = box.querySelector<HTMLElement>('[data-live-still]');
  const button = bar?.querySelector('button');
  const { source = '', words: said = '{}' } = box.dataset;
  if (!list || !state || !bar || !still || !button || !('EventSource' in window)) return;
  const words = JSON.parse(said) as Words;
  const keys = new Set([...list.children].map((item) => (item as HTMLElement).dataset.key));
  const kept: Item[] = [];
  let count = 0;
  let connection = words.connecting;
  let paused = false;
  still.hidden = true;
  bar.hidden = false;

  const show = () => {
    const fresh = count > 0 ? ` · ${count} ${words.fresh}` : '';
    const now = paused && connection === words.watching ? words.paused : connection;
    if (state.textContent !== now + fresh) state.textContent = now + fresh;
    state.classList.toggle('on', !paused && connection === words.watching);
  };
  // Somebody who listens is told how many came, not each of them at once.
  let waiting = 0;
  const showSoon = () => {
    if (waiting) return;
    waiting = window.setTimeout(() => {
      waiting = 0;
      show();
    }, 1000);
  };
  const become = (next: string) => {
    connection = next;
    show();
  };
  const put = ({ html }: Item) => {
    const frame = document.createElement('template');
    frame.innerHTML = html;
    const item = frame.content.firstElementChild;
    if (!item) return;
    item.classList.add('fresh');
    list.prepend(item);
    while (list.children.length > mostShown) {
      const last = list.lastElementChild as HTMLElement;
      // Whoever stands on a link is not thrown off it.
      if (last.contains(document.activeElement)) break;
      last.remove();
    }
  };

  const events = new EventSource(source);
  events.addEventListener('open', () => become(words.watching));
  events.addEventListener('error', () => {
    become(events.readyState === EventSource.CLOSED ? words.refused : words.lost);
  });
  events.addEventListener('record', (event) => {
    const item = JSON.parse((event as MessageEvent<string>).data) as Item;
    if (keys.has(item.key)) return;
    keys.add(item.key);
    box.querySelector<HTMLElement>('[data-live-empty]')?.remove();
    count += 1;
    if (paused) kept.push(item);
    else put(item);
    if (kept.length > mostKept) kept.shift();
    showSoon();
  });
  events.addEventListener('missed', () => {
    const notice = document.createElement('p');
    notice.className = 'hint';
    notice.textContent = words.missed;
    list.before(notice);
  });
  events.addEventListener('ended', () => {
    events.close();
    become(words.ended);
  });
  button.addEventListener('click', () => {
    paused = !paused;
    button.textContent = paused ? words.resume : words.pause;
    if (!paused) for (const item of kept.splice(0)) put(item);
    show();
  });
  // A page that is kept for going back to must not hold its connection.
  window.addEventListener('pagehide', () => events.close());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
});
