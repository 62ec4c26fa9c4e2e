import { button, el } from './dom';
import type { FormModel } from './editor';
import { type FormWords, fill } from './words';
import { writtenPart } from './written-part';

export interface Preview {
  /** Told what is on the page now and how many places are wrong. */
  update(model: FormModel, wrong: number): void;
}

interface Places {
  /** Holds the form and the part with the preview; shows one of both where there is no room for both. */
  desk: HTMLElement | null;
  frame: HTMLIFrameElement;
  /** Holds the form alone. */
  form: HTMLElement;
  action: string;
  csrf: string | undefined;
}

/** Sends the model to the frame, which shows how learners will see it. */
const post = ({ frame, action, csrf }: Places, model: FormModel, openAt: string): void => {
  const form = el('form', { method: 'post', action, target: frame.name, class: 'fe-hidden' }, [
    el('input', { type: 'hidden', name: 'content', value: JSON.stringify(model) }),
    el('input', { type: 'hidden', name: 'openAt', value: openAt }),
    csrf ? el('input', { type: 'hidden', name: '_csrf', value: csrf }) : null,
  ]);
  document.body.append(form);
  form.submit();
  form.remove();
};

/**
 * The preview beside the form. It is sent only what could be saved, and only while it is in sight: on a phone it
 * takes turns with the form. It begins with the part that was written at last.
 * @param showProblems takes the author to what is wrong
 */
export const previewBeside = (places: Places, words: FormWords, showProblems: () => void): Preview => {
  const { desk, frame } = places;
  const beside = frame.closest<HTMLElement>('.h5p-beside') ?? frame.parentElement!;
  const status = el('p', { class: 'fe-note', role: 'status' });
  const problems = button(words.showProblems, () => {
    turn('write');
    showProblems();
  });
  frame.before(el('div', { class: 'fe fe-preview-status' }, [status, problems]));
  let waiting: FormModel | null = null;
  let shown = frame.hasAttribute('src');
  let written: Element | null = null;
  places.form.addEventListener('focusin', ({ target }) => {
    written = target instanceof Element ? target : null;
  });

  const send = () => {
    // Without room for both there is nothing to see until it is asked for.
    if (!waiting || !beside.checkVisibility()) return;
    post(places, waiting, writtenPart(written).join('.'));
    waiting = null;
    shown = true;
  };
  const turn = (to: 'write' | 'try') => {
    if (!desk) return;
    desk.dataset['shown'] = to;
    write.setAttribute('aria-pressed', String(to === 'write'));
    tryOut.setAttribute('aria-pressed', String(to === 'try'));
    send();
  };
  const write = button(words.write, () => turn('write'), { class: 'fe-tool' });
  const tryOut = button(words.tryOut, () => turn('try'), { class: 'fe-tool' });
  const turns = el('div', { class: 'fe fe-turns', role: 'group', 'aria-label': words.view }, [write, tryOut]);
  desk?.before(turns);
  turn('write');
  window.addEventListener('resize', send);
  problems.hidden = true;

  return {
    update(model, wrong) {
      problems.hidden = wrong === 0;
      status.textContent = wrong ? fill(shown ? words.previewOld : words.previewBroken, { n: wrong }) : '';
      waiting = wrong === 0 ? model : null;
      frame.hidden = !shown && wrong > 0;
      send();
    },
  };
};
