import { placedMessage, problemMessage } from '../../src/form/form-problems.messages';
import type { FormProblem } from '../../src/form/problem';
import type { Language } from '../../src/scoring/kinds/kind';
import { el, uid } from './dom';
import type { Widget } from './widget';
import { type FormWords, fill } from './words';

/** The box that says what has to be put right, with a link to each place, and the words beside the fields. */
export const problemList = (words: FormWords, language: Language) => {
  const node = el('div', { class: 'fe-summary', role: 'alert', tabindex: -1 });
  node.hidden = true;
  const marked = new Set<Widget>();
  const clear = () => {
    for (const widget of marked) widget.say();
    marked.clear();
    node.hidden = true;
  };
  return {
    node,
    clear,
    show(problems: readonly FormProblem[], widgetAt: (problem: FormProblem) => Widget) {
      clear();
      if (problems.length === 0) return;
      const links = problems.map((problem) => {
        const widget = widgetAt(problem);
        const untitled = problem.path === 'title' && problem.code === 'required';
        widget.say(untitled ? words.titleMissing : problemMessage(problem, language));
        marked.add(widget);
        widget.node.id ||= uid();
        const text = untitled ? words.titleMissing : placedMessage(problem, language);
        const link = el('a', { href: `#${widget.node.id}`, text });
        link.addEventListener('click', (event) => {
          event.preventDefault();
          widget.focus();
          widget.node.scrollIntoView({ block: 'nearest' });
        });
        return el('li', {}, [link]);
      });
      node.replaceChildren(
        el('h2', { text: fill(words.problems, { n: problems.length }) }),
        el('ul', {}, links),
      );
      node.hidden = false;
      node.focus();
    },
  };
};
