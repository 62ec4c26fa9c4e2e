import { onModule } from '../../ui/enhance/modules';
import { fill } from './roll/fill';

interface Codes {
  digits: string | null;
  picture: string | null;
  present: number;
  registered: number;
}

/** Half the time in which the square code changes. */
const every = 10_000;

/** Keeps the codes on a projector fresh, and says when they no longer are. */
onModule('check-in', (box) => {
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-codes-${name}]`);
  const [picture, digits, counted, lost] = [part('picture'), part('digits'), part('counted'), part('lost')];
  const { source = '', counted: words = '', lost: lostWords = '' } = box.dataset;
  if (!(picture instanceof HTMLImageElement) || !digits || !counted || !lost) return;
  const put = (element: HTMLElement, text: string) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const renew = async () => {
    const answer = await fetch(source, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const codes = (await answer.json()) as Codes;
    // The session is over: the page says so.
    if (codes.digits === null || codes.picture === null) location.reload();
    else {
      picture.src = codes.picture;
      put(digits, codes.digits);
      put(counted, fill(words, codes.present, codes.registered));
      put(lost, '');
    }
  };
  window.setInterval(() => renew().catch(() => put(lost, lostWords)), every);
});
