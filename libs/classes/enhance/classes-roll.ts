import { onModule } from '../../ui/enhance/modules';
import { keepThisPage } from '../../ui/enhance/service-worker/register';
import { fill } from './roll/fill';
import { Rows, type Words } from './roll/rows';
import { type Sent, send } from './roll/send';
import { type Kept, type KeptTap, RollStore } from './roll/store';
import { attachWalkIns } from './roll/walk-ins';

/*
 * The roll call on a phone: each tap is written down on the phone first and sent when there is a line, now or after the
 * browser was closed and opened again. Without this script the page is a form with a button.
 */
const betweenTries = 15_000;
/** How long the whole class at once can be taken back before it is sent. */
const secondThoughts = 10_000;

onModule('roll', (box) => {
  if ('indexedDB' in window && 'randomUUID' in crypto) void start(box);
});

async function start(box: HTMLElement): Promise<void> {
  const { keeper: owner = '', class: classId = '', session: sessionId = '', made = '' } = box.dataset;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  const madeAt = Date.parse(made);
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-roll-${name}]`);
  const store = await RollStore.open(owner).catch(() => null);
  if (!store) return;
  const rows = new Rows(box, words);
  const form = box.querySelector('form');
  /** On a later day marks are corrected by the form, with a reason. */
  const isLater = box.dataset['later'] !== undefined;
  const held = new Set<string>();
  let line: Sent['state'] = 'done';
  let isKept = false;

  const here = (kept: readonly Kept[]) => kept.filter((one) => one.sessionId === sessionId);
  const show = async () => {
    const kept = await store.all();
    rows.note(here(kept));
    const counts = part('counts');
    if (counts && counts.textContent !== rows.counts()) counts.textContent = rows.counts();
    const waiting = kept.filter(({ state }) => state === 'waiting').length;
    const said = [
      waiting > 0 ? fill(words['waiting'], waiting) : kept.length > 0 ? words['allSent'] : '',
      line === 'no-line' ? words['noLine'] : '',
      isKept ? words['kept'] : '',
    ];
    const state = part('state');
    const text = said.filter(Boolean).join(' ');
    if (state && state.textContent !== text) state.textContent = text;
    part('sign-in')?.toggleAttribute('hidden', line !== 'sign-in');
    part('undo')?.toggleAttribute('hidden', held.size === 0);
    walkIns.show(here(kept));
  };

  let sending: Promise<void> | null = null;
  let again = false;
  const sendAll = (): Promise<void> => {
    again = sending !== null;
    sending ??= (async () => {
      const csrf = box.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
      const sent = await send(store, owner, csrf, held);
      line = sent.state;
      const roll = sent.rolls.get(sessionId);
      if (roll) {
        rows.show(roll);
        overlay(here(await store.all()));
      }
    })().finally(() => {
      sending = null;
    });
    return sending.then(show).then(() => {
      // Somebody tapped while the last batch was on its way.
      if (again && line === 'done') return sendAll();
      return undefined;
    });
  };

  /** Shows what was tapped here and is not sent yet over what the portal has. */
  const overlay = (kept: readonly Kept[]) => {
    for (const one of kept)
      if (one.kind === 'tap' && one.state === 'waiting') rows.choose(one.personId, one.status);
  };

  const tap = async (people: readonly string[], status: string, hold = false): Promise<void> => {
    const at = new Date().toISOString();
    const taps = people.map(
      (personId): KeptTap => ({
        ...{ kind: 'tap', id: crypto.randomUUID(), owner, classId, sessionId },
        ...{ personId, status, at, state: 'waiting' },
      }),
    );
    if (hold) for (const { id } of taps) held.add(id);
    await store.put(...taps);
  };
  const walkIns = attachWalkIns(box, words, async (fullName, birthYear) => {
    await store.put({
      ...{ kind: 'walk-in', id: crypto.randomUUID(), owner, classId, sessionId, fullName },
      ...{ at: new Date().toISOString(), state: 'waiting' },
      ...(birthYear === null ? {} : { birthYear }),
    });
    await show();
    await sendAll();
  });

  part('tools')?.removeAttribute('hidden');
  const list = part('list');
  // A page that was kept before the day shows the roll when the day has come.
  if (list && Date.now() >= Date.parse(box.dataset['from'] ?? '')) list.hidden = false;
  box.querySelector<HTMLInputElement>('#roll-find')?.addEventListener('input', ({ target }) => {
    rows.find((target as HTMLInputElement).value);
  });
  const early = isLater ? [] : rows.tapped();
  if (isLater) part('taps')?.remove();
  else {
    form?.addEventListener('change', async ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      await tap([target.name.replace('mark.', '')], target.value);
      await show();
      void sendAll();
    });
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      held.clear();
      void sendAll();
    });
    const button = form?.querySelector('button:not([type="button"]) span');
    if (button) button.textContent = words['sendNow'] ?? '';
    part('all')?.addEventListener('click', async () => {
      const people = rows.unmarked();
      for (const personId of people) rows.choose(personId, 'present');
      await tap(people, 'present', true);
      await show();
      window.setTimeout(() => {
        held.clear();
        void sendAll();
      }, secondThoughts);
    });
    part('undo')?.addEventListener('click', async () => {
      for (const one of await store.all())
        if (held.has(one.id) && one.kind === 'tap') rows.choose(one.personId, null);
      await store.drop(...held);
      held.clear();
      overlay(here(await store.all()));
      await show();
    });
  }

  // What was tapped while this script was still on its way to a slow phone.
  for (const { personId, status } of early) await tap([personId], status);
  line = navigator.onLine ? 'done' : 'no-line';
  await store.tidy(sessionId, madeAt);
  // What is left is newer than the page, which may be a kept one.
  for (const one of here(await store.all()))
    if (one.kind === 'tap' && (one.state === 'waiting' || one.state === 'sent'))
      rows.choose(one.personId, one.status);
  await show();
  await sendAll();
  window.addEventListener('online', () => void sendAll());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendAll();
  });
  window.setInterval(async () => {
    if ((await store.all()).some(({ state, id }) => state === 'waiting' && !held.has(id))) void sendAll();
  }, betweenTries);
  if (box.dataset['keep'] === undefined) return;
  isKept = await keepThisPage(owner);
  await show();
}
