import type { SemanticsField } from '../../src/form/semantics';
import { button, el, uid } from './dom';
import type { FormWords } from './words';

interface Tools {
  nodes: HTMLElement[];
  /** Makes the buttons agree with the place of the caret. */
  show(): void;
}

/** The block of the text that the caret is in. */
const blockAt = (editor: HTMLElement): Element | null => {
  const node = window.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element && editor.contains(element) ? element : null;
};

/** A new row below the caret's, or a new column to the right of it. */
const widen = (cell: Element, what: 'row' | 'column'): void => {
  const row = cell.closest('tr');
  const table = cell.closest('table');
  if (!row || !table) return;
  const empty = () => el('td', {}, [el('br')]);
  if (what === 'row') row.after(el('tr', {}, Array.from(row.cells, empty)));
  else {
    const at = Array.from(row.children).indexOf(cell);
    for (const one of table.rows) (one.children[at] ?? one.lastElementChild)?.after(empty());
  }
};

/**
 * The buttons over a text, as far as its field allows what they do.
 * @param touched told after each change
 */
export const htmlTools = (
  editor: HTMLElement,
  field: SemanticsField,
  words: FormWords,
  touched: () => void,
): Tools => {
  const allows = (...tags: string[]) =>
    tags.some((tag) => (field.tags ?? ['strong', 'em', 'ul', 'ol', 'a']).includes(tag));
  const command = (name: string, argument?: string) => {
    editor.focus();
    // Deprecated, and still the only thing every browser does with undo working.
    document.execCommand(name, false, argument);
    touched();
    show();
  };
  const plainTool = (label: string, sign: string, run: () => void, look = '') => {
    const control = button('', run, { class: 'fe-tool', 'aria-label': label, title: label });
    control.append(el('span', { 'aria-hidden': 'true', class: look, text: sign }));
    // A tap must not take the selection away from the text.
    control.addEventListener('mousedown', (event) => event.preventDefault());
    return control;
  };
  const tool = (tags: string[], name: string, label: string, sign: string) =>
    allows(...tags)
      ? [{ name, control: plainTool(label, sign, () => command(name), `fe-sign-${name}`) }]
      : [];
  const states = [
    ...tool(['strong', 'b'], 'bold', words.bold, 'B'),
    ...tool(['em', 'i'], 'italic', words.italic, 'I'),
    ...tool(['u'], 'underline', words.underline, 'U'),
    ...tool(['s', 'strike', 'del'], 'strikeThrough', words.strike, 'S'),
    ...tool(['sub'], 'subscript', words.sub, 'ₓ'),
    ...tool(['sup'], 'superscript', words.sup, 'ˣ'),
    ...tool(['ul'], 'insertUnorderedList', words.list, '•'),
    ...tool(['ol'], 'insertOrderedList', words.numbered, '≡'),
  ];

  const blocks = [
    ...(allows('h2') ? [['h2', words.heading2]] : []),
    ...(allows('h3') ? [['h3', words.heading3]] : []),
    ...(allows('h4') ? [['h4', words.heading4]] : []),
    ...(allows('blockquote') ? [['blockquote', words.quote]] : []),
  ] as [string, string][];
  const format = el(
    'select',
    { class: 'fe-input fe-format', 'aria-label': words.format },
    [['p', words.paragraph] as [string, string], ...blocks].map(([value, text]) =>
      el('option', { value, text }),
    ),
  );
  format.addEventListener('change', () => {
    // Inside a quotation "paragraph" alone changes nothing.
    if (format.value === 'p' && blockAt(editor)?.closest('blockquote')) command('outdent');
    else command('formatBlock', `<${format.value}>`);
  });

  const cell = () => blockAt(editor)?.closest('td, th') ?? null;
  const inTable = (what: 'row' | 'column') => () => {
    const at = cell();
    if (at) widen(at, what);
    touched();
    editor.focus();
  };
  const rowTool = plainTool(words.addRow, '⤓', inTable('row'));
  const columnTool = plainTool(words.addColumn, '⇥', inTable('column'));
  const tableTool = plainTool(words.table, '▦', () => {
    const row = () => el('tr', {}, [el('td', {}, [el('br')]), el('td', {}, [el('br')])]);
    const block = [...editor.children].find(
      (one) => one === blockAt(editor) || one.contains(blockAt(editor)),
    );
    const table = el('table', {}, [el('tbody', {}, [row(), row()])]);
    const after = el('p', {}, [el('br')]);
    if (block) block.after(table, after);
    else editor.append(table, after);
    editor.focus();
    window.getSelection()?.setPosition(table.querySelector('td'), 0);
    touched();
    show();
  });

  const show = () => {
    for (const { name, control } of states)
      control.setAttribute('aria-pressed', String(document.queryCommandState(name)));
    const found = blocks.find(([tag]) => blockAt(editor)?.closest(tag));
    format.value = found?.[0] ?? 'p';
    rowTool.hidden = columnTool.hidden = !cell();
  };
  rowTool.hidden = columnTool.hidden = true;

  const linkRow = allows('a') ? linkTools(editor, words, command) : null;
  const bar = el('div', { class: 'fe-tools', role: 'group', 'aria-label': words.toolbar }, [
    blocks.length > 0 ? format : null,
    ...states.map((state) => state.control),
    ...(allows('table') ? [tableTool, rowTool, columnTool] : []),
    linkRow?.open,
  ]);
  return { nodes: linkRow ? [bar, linkRow.row] : [bar], show };
};

/** Setting and taking away a link: the button that opens a line for the address, and that line. */
const linkTools = (
  editor: HTMLElement,
  words: FormWords,
  command: (name: string, argument?: string) => void,
) => {
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
  return { open, row };
};
