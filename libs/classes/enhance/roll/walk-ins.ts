import { fill } from './fill';
import type { Words } from './rows';
import type { Kept } from './store';

/** The little form for people who came without being registered, and the list of them below it. */
export function attachWalkIns(
  box: HTMLElement,
  words: Words,
  add: (fullName: string, birthYear: number | null) => Promise<void>,
): { show(kept: readonly Kept[]): void } {
  const fields = box.querySelector<HTMLElement>('[data-roll-walk-in]');
  const list = box.querySelector<HTMLElement>('[data-roll-came]');
  const input = (id: string) => fields?.querySelector<HTMLInputElement>(`#walk-in-${id}`);
  const [name, year, agreed] = [input('name'), input('year'), input('agreed')];
  const needs = fields?.querySelector<HTMLElement>('[data-roll-walk-in-needs]');
  fields?.querySelector('button')?.addEventListener('click', async () => {
    if (!name || !year || !agreed || !needs) return;
    const fullName = name.value.trim();
    const born = Number(year.value);
    const isComplete = fullName.length >= 2 && agreed.checked;
    needs.textContent = isComplete ? '' : (words['walkInNeeds'] ?? '');
    if (!isComplete) return;
    const typed = [name, year];
    await add(fullName, born >= 1900 && born <= 2100 ? born : null);
    for (const one of typed) one.value = '';
    agreed.checked = false;
    name.focus();
  });
  return {
    show: (kept) => {
      list?.replaceChildren(
        ...kept.flatMap((one) => {
          if (one.kind !== 'walk-in') return [];
          const item = document.createElement('li');
          const key =
            one.state === 'waiting'
              ? 'walkInWaits'
              : one.state === 'refused'
                ? 'walkInRefused'
                : 'walkInDone';
          item.textContent = fill(words[key], one.fullName) + (one.message ? `: ${one.message}` : '');
          return [item];
        }),
      );
    },
  };
}
