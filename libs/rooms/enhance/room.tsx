import { render } from 'preact';
import { onModule } from '../../ui/enhance/modules';
import type { RoomSetup } from '../src/room-setup';
import { announcements } from './room/announcements';
import { Announcer } from './room/announcer';
import { Session } from './room/session';
import { RoomView } from './room/ui/room-view';
import type { View } from './room/view';
import { keepAwake } from './room/wake-lock';
import { eventsWay, socketWay } from './room/ways';
import type { RoomWords } from './room/words';

/** From this width on there is room for the people beside the picture. */
const wide = '(min-width: 900px)';

onModule('room', (element) => {
  const setup = JSON.parse(element.dataset['setup'] ?? '{}') as RoomSetup;
  const words = JSON.parse(element.dataset['words'] ?? '{}') as RoomWords;
  const announcer = new Announcer(element);
  let drawn = false;
  const draw = () => {
    drawn = false;
    document.documentElement.classList.toggle('in-room', session.view.stage === 'inside');
    render(<RoomView ui={{ view: session.view, session, words, setup }} />, element);
  };
  const changed = (before: View) => {
    const { view } = session;
    announcer.say(announcements(before.room, view.room, words));
    if (before.line !== view.line && view.room) {
      if (view.line === 'away') announcer.say([words.lineAway]);
      if (view.line === 'open') announcer.say([words.lineBack]);
    }
    if (!before.room && view.room && matchMedia(wide).matches && !view.panel)
      session.do({ type: 'panel', panel: 'people' });
    // Many things happen in one moment; the page is drawn once for all of them.
    if (!drawn) queueMicrotask(draw);
    drawn = true;
  };
  const session = new Session([socketWay(setup.live), eventsWay(setup.live, setup.csrf)], changed);
  keepAwake(() => session.view.stage === 'inside');
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) session.wake();
  });
  for (const event of ['pageshow', 'online', 'focus']) window.addEventListener(event, () => session.wake());
  draw();
});
