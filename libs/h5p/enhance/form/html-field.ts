import { plain } from '../../src/scoring/text';
import { button, el, uid } from './dom';
import { frame, leaf } from './field-frame';
import { safeFragment, safeHtml } from './safe-html';
import type { RenderField } from './widget';

const canEdit = (): boolean =>
  typeof document.execCommand === 'function' && 'isContentEditable' in document.documentElement;

/** By hand and not by `insertHTML`, which adds style attributes that a strict CSP refuses. */
const insertAtCaret = (editor: HTMLElement, fragment: DocumentFragment): void => {
  const selection = window.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const last = fragment.lastChild;
  if (!last) return;
  const hasBlocks = [...fragment.children].some((child) =>
    /^(P|UL|OL|H\d|TABLE|BLOCKQUOTE)$/.test(child.tagName),
  );
  if (!range || !editor.contains(range.commonAncestorContainer)) editor.append(fragment);
  else {
    range.deleteContents();
    const block = [...editor.children].find((child) => child.contains(range.endContainer));
    if (hasBlocks && block) block.after(fragment);
    else range.insertNode(fragment);
  }
  selection?.setPosition(last, last.childNodes.length);
};

/** Text with a little formatting: bold, italic, lists and links, as far as the field allows them. */
export const htmlField: RenderField = (field, value, context) => {
  const { words } = context;
  const before = typeof value === 'string' ? value : '';
  const parts = frame(field, context, canEdit());
  if (!canEdit()) {
    const area = el('textarea', {
      ...parts.control,
      class: 'fe-input',
      rows: 4,
      oninput: () => context.changed(),
    });
    area.value = before;
    parts.node.append(area);
    return leaf(
      parts,
      area,
      () => safeHtml(area.value, field.tags),
      () => plain(area.value),
    );
  }
  const editor = el('div', {
    ...parts.control,
    class: 'fe-input fe-html',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    lang: context.language,
  });
  editor.append(safeFragment(before, field.tags));
  let edited = false;
  const touched = () => {
    edited = true;
    context.changed();
  };
  const allows = (...tags: string[]) => !field.tags || tags.some((tag) => field.tags?.includes(tag));
  const command = (name: string, argument?: string) => {
    editor.focus();
    // Deprecated, and still the only thing every browser does with undo working.
    document.execCommand(name, false, argument);
    touched();
    show();
  };
  const tool = (name: string, label: string, sign: string) => {
    const control = button('', () => command(name), { class: 'fe-tool', 'aria-label': label, title: label });
    control.append(el('span', { 'aria-hidden': 'true', class: `fe-sign-${name}`, text: sign }));
    // A tap must not take the selection away from the text.
    control.addEventListener('mousedown', (event) => event.preventDefault());
    return { name, control };
  };
  const states = [
    ...(allows('strong', 'b') ? [tool('bold', words.bold, 'B')] : []),
    ...(allows('em', 'i') ? [tool('italic', words.italic, 'I')] : []),
    ...(allows('ul') ? [tool('insertUnorderedList', words.list, '•')] : []),
    ...(allows('ol') ? [tool('insertOrderedList', words.numbered, '≡')] : []),
  ];
  const show = () => {
    for (const { name, control } of states)
      control.setAttribute('aria-pressed', String(document.queryCommandState(name)));
  };
  const bar = el('div', { class: 'fe-tools', role: 'group', 'aria-label': words.toolbar }, [
    ...states.map((state) => state.control),
  ]);
  const linkRow = allows('a') ? addLink() : null;

  function addLink(): HTMLElement {
    let selection: Range | null = null;
    const id = uid();
    const address = el('input', { type: 'url', class: 'fe-input', id, placeholder: 'https://' });
    const row = el('div', { class: 'fe-link-row' }, [
      el('label', { class: 'fe-label', for: id, text: words.linkAddress }),
      address,
      button(words.linkSet, () => finish(address.value.trim())),
      button(words.linkRemove, () => finish('')),
    ]);
    row.hidden = true;
    const finish = (href: string) => {
      row.hidden = true;
      const current = window.getSelection();
      if (selection && current) {
        current.removeAllRanges();
        current.addRange(selection);
      }
      if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(href)) command('createLink', href);
      else if (href === '') command('unlink');
      else editor.focus();
    };
    const open = button(
      words.link,
      () => {
        const current = window.getSelection();
        if (current?.rangeCount && editor.contains(current.anchorNode))
          selection = current.getRangeAt(0).cloneRange();
        row.hidden = !row.hidden;
        if (!row.hidden) address.focus();
      },
      { class: 'fe-tool' },
    );
    address.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      finish(address.value.trim());
    });
    bar.append(open);
    return row;
  }

  editor.addEventListener('focus', () => document.execCommand('defaultParagraphSeparator', false, 'p'));
  editor.addEventListener('input', touched);
  editor.addEventListener('keyup', show);
  editor.addEventListener('mouseup', show);
  editor.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    const pasted = data.getData('text/html');
    if (pasted) insertAtCaret(editor, safeFragment(pasted, field.tags));
    else document.execCommand('insertText', false, data.getData('text/plain'));
    touched();
  });
  parts.node.append(...[bar, linkRow, editor].filter((node) => node !== null));
  const get = () => {
    if (!edited) return value;
    const html = safeHtml(editor.innerHTML, field.tags);
    if (plain(html) === '') return field.optional ? undefined : '';
    return /^\s*<(p|ul|ol|h\d|table|blockquote)\b/i.test(html) ? html : `<p>${html}</p>`;
  };
  return leaf(parts, editor, get, () => (editor.textContent ?? '').trim());
};
