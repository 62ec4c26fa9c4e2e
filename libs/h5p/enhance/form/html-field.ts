import { plain } from '../../src/scoring/text';
import { el } from './dom';
import { frame, leaf } from './field-frame';
import { htmlTools } from './html-tools';
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
    if (hasBlocks && block) {
      block.after(fragment);
      if (!block.textContent?.trim()) block.remove();
    } else range.insertNode(fragment);
  }
  selection?.setPosition(last, last.childNodes.length);
};

/** Text with a little formatting, as far as the field allows it. */
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
      () => safeHtml(area.value, field),
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
  editor.append(safeFragment(before, field));
  let edited = false;
  const touched = () => {
    edited = true;
    context.changed();
  };
  const tools = htmlTools(editor, field, words, touched);
  editor.addEventListener('focus', () => document.execCommand('defaultParagraphSeparator', false, 'p'));
  editor.addEventListener('input', touched);
  editor.addEventListener('keyup', tools.show);
  editor.addEventListener('mouseup', tools.show);
  editor.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    const pasted = data.getData('text/html');
    if (pasted) insertAtCaret(editor, safeFragment(pasted, field));
    else document.execCommand('insertText', false, data.getData('text/plain'));
    touched();
  });
  parts.node.append(...tools.nodes, editor);
  const get = () => {
    if (!edited) return value;
    const html = safeHtml(editor.innerHTML, field);
    if (plain(html) === '') return field.optional ? undefined : '';
    return /^\s*<(p|ul|ol|h\d|table|blockquote)\b/i.test(html) ? html : `<p>${html}</p>`;
  };
  return leaf(parts, editor, get, () => (editor.textContent ?? '').trim());
};
