import { fold } from '../../../ui/enhance/fold';
import { fill } from './fill';
import type { RollLine } from './send';
import type { Kept, KeptTap } from './store';

export interface Words {
  [key: string]: string;
}
/** The rows of the roll: what is chosen in them, and what is said beside. */
export class Rows {
  private readonly rows: HTMLElement[];

  constructor(
    box: HTMLElement,
    private readonly words: Words,
  ) {
    this.rows = [...box.querySelectorAll<HTMLElement>('.roll-row')];
  }

  private inputs(row: HTMLElement): HTMLInputElement[] {
    return [...row.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  /** Nobody is left out of “all are present” for being hidden by the search. */
  unmarked(): string[] {
    return this.rows
      .filter((row) => !this.inputs(row).some((input) => input.checked))
      .map((row) => row.dataset['person'] ?? '');
  }

  /** What somebody chose that the page did not come with. */
  tapped(): { personId: string; status: string }[] {
    return this.rows.flatMap((row) => {
      const chosen = this.inputs(row).find((input) => input.checked && !input.defaultChecked);
      return chosen ? [{ personId: row.dataset['person'] ?? '', status: chosen.value }] : [];
    });
  }

  choose(personId: string, status: string | null): void {
    const row = this.rows.find((one) => one.dataset['person'] === personId);
    if (!row) return;
    for (const input of this.inputs(row)) input.checked = input.value === status;
  }

  find(wanted: string): void {
    const words = fold(wanted).trim();
    for (const row of this.rows) row.hidden = !fold(row.dataset['name'] ?? '').includes(words);
  }

  counts(): string {
    const count = (mark: string) =>
      this.rows.filter((row) => this.inputs(row).some((input) => input.checked && input.value === mark))
        .length;
    return fill(
      this.words['counts'],
      count('present'),
      count('absent'),
      count('excused'),
      this.unmarked().length,
    );
  }

  /** Shows the roll as the portal has it, under what this phone has not sent yet. */
  show(roll: readonly RollLine[]): void {
    for (const { personId, mark } of roll) this.choose(personId, mark);
  }

  /** Says beside each name what became of its last tap here. */
  note(kept: readonly Kept[]): void {
    const last = new Map<string, KeptTap>();
    for (const one of kept) if (one.kind === 'tap') last.set(one.personId, one);
    for (const row of this.rows) {
      const note = row.querySelector<HTMLElement>('[data-roll-note]');
      if (note) note.textContent = this.wordsOf(last.get(row.dataset['person'] ?? ''));
    }
  }

  private wordsOf(tap: KeptTap | undefined): string {
    if (!tap) return '';
    if (tap.state === 'waiting') return this.words['rowWaiting'] ?? '';
    if (tap.state === 'sent') return this.words['rowSent'] ?? '';
    if (tap.state === 'overtaken') return this.words['rowOvertaken'] ?? '';
    return fill(this.words['rowRefused'], tap.message ?? '');
  }
}
