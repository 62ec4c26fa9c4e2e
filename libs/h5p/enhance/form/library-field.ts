import { defaultParams } from '../../src/form/default-params';
import { partRank } from '../../src/form/kind-notes';
import { allowedLibraries } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';
import { kindName } from '../../src/scoring/names';
import { button, el } from './dom';
import { frame } from './field-frame';
import { type Fields, level, renderFields } from './fields';
import { kindChooser } from './kind-chooser';
import { metadataFields } from './metadata-fields';
import { newId } from './new-ids';
import { isOwn, type RenderField, reveal, type Widget } from './widget';
import { fill } from './words';

/** A part made with another library: its kind is chosen, its own form is opened inside. */
export const libraryField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    const { words, clipboard, language } = context;
    const parts = frame({ ...field, label: words.kind, description: undefined }, context, true);
    let current: Record<string, unknown> = isRecord(value) ? value : {};
    /** What was written for a kind is there again when the choice goes back to it. */
    const written = new Map<string, Record<string, unknown>>();
    let fields: Fields | null = null;
    let rights: ReturnType<typeof metadataFields> | null = null;
    /** The part as it was when its form was opened. */
    let untouched = '';
    const chosen = () => (typeof current['library'] === 'string' ? current['library'] : '');
    const allowed = allowedLibraries(field);
    const installed = allowed.filter((name) => !context.isMissing(name) || name === chosen());
    // Where none is, whoever chooses one is told whom to ask.
    const names = [...new Set(installed.length > 0 ? installed : allowed)].sort(
      (a, b) => partRank(a) - partRank(b),
    );

    const shownKind = el('strong', { id: parts.control['id'], tabindex: -1 });
    const change = button(words.changeKind, () => showChooser(true), {
      class: 'fe-button fe-quiet fe-small',
    });
    const copyButton = button(
      words.toClipboard,
      () => {
        const kept = clipboard.copy(field, get() ?? null, summaryOf());
        context.announce(kept ? words.copied : words.notCopied);
      },
      { class: 'fe-button fe-quiet fe-small fe-copy-part' },
    );
    const pasteButton = button('', () => paste(), { class: 'fe-button fe-quiet fe-small' });
    const chooser = kindChooser(names, words.chooseKind, context, (name) => {
      if (name !== chosen()) {
        choose(name);
        context.changed();
      }
      showChooser(false);
      shownKind.focus();
    });
    const bar = el('div', { class: 'fe-kind-bar' }, [shownKind, change, copyButton]);
    const inside = el('div', { class: 'fe-nested' });
    parts.node.append(bar, chooser, pasteButton);
    const node = el('div', { class: 'fe-library', 'data-library': field.name }, [parts.node, inside]);

    const showChooser = (open: boolean) => {
      chooser.hidden = !open;
      bar.hidden = !chosen();
      if (open && chosen()) chooser.querySelector('button')?.focus();
      showPaste();
    };
    const showPaste = () => {
      // In a list the list pastes; here only where nothing is chosen yet.
      const clip = chosen() && chooser.hidden ? null : clipboard.fitting(field);
      pasteButton.hidden = !clip;
      pasteButton.textContent = clip ? fill(words.paste, { label: clip.label.slice(0, 40) }) : '';
    };
    const paste = () => {
      const clip = clipboard.fitting(field);
      if (!clip) return;
      clipboard.take(clip).then(
        (own) => {
          if (!isRecord(own)) return;
          if (chosen()) written.set(chosen(), get() ?? current);
          current = own;
          open();
          showChooser(false);
          context.changed();
        },
        () => parts.say(words.pasteFailed),
      );
    };

    const choose = (name: string) => {
      if (chosen()) written.set(chosen(), get() ?? current);
      current = written.get(name) ?? { library: name, subContentId: newId() };
      open();
    };

    const open = () => {
      fields = null;
      rights = null;
      inside.replaceChildren();
      const name = chosen();
      shownKind.textContent = name ? kindName(name, language) : '';
      change.setAttribute('aria-label', `${words.changeKind}: ${kindName(name, language)}`);
      if (!name) return;
      inside.append(el('p', { class: 'fe-note', text: words.loading }));
      context
        .library(name)
        .then((semantics) => {
          if (name !== chosen()) return;
          const params = isRecord(current['params']) ? current['params'] : defaultParams(semantics);
          fields = renderFields(semantics, params, { ...level(context), own: isOwn(name) }, render);
          rights = metadataFields(isRecord(current['metadata']) ? current['metadata'] : {}, context, render, {
            title: true,
          });
          untouched = isRecord(current['params']) || 'params' in current ? snapshot() : '';
          inside.replaceChildren(...fields.nodes, rights.node);
          node.dispatchEvent(new CustomEvent('fe-opened', { bubbles: true }));
        })
        .catch((error: unknown) => {
          const missing = error instanceof Error && /^4\d\d$/.test(error.message);
          inside.replaceChildren(
            el('p', { class: 'fe-error', text: missing ? words.notInstalled : words.loadFailed }),
            button(words.tryAgain, open),
          );
        });
    };

    const snapshot = () => JSON.stringify([fields?.get(), rights?.get()]);
    const get = (): Record<string, unknown> | undefined => {
      if (!chosen()) return undefined;
      if (!fields || !rights || snapshot() === untouched) return current;
      const metadata: Record<string, unknown> = { license: 'U', ...rights.get() };
      return {
        ...current,
        params: fields.get(),
        metadata: {
          ...metadata,
          contentType: metadata['contentType'] ?? kindName(chosen(), language),
          title: metadata['title'] ?? (summary() || kindName(chosen(), language)),
        },
      };
    };
    const summary = (): string => {
      if (fields) return [...fields.children.values()].map((child) => child.summary()).find(Boolean) ?? '';
      const metadata = isRecord(current['metadata']) ? current['metadata'] : {};
      return typeof metadata['title'] === 'string' ? metadata['title'] : '';
    };
    const summaryOf = () => [kindName(chosen(), language), summary()].filter(Boolean).join(', ');
    open();
    showChooser(!chosen());
    clipboard.watch(showPaste);

    const widget: Widget = {
      node,
      get,
      find([name, child, ...rest]) {
        const own = name === 'params' && child ? fields?.children.get(child) : undefined;
        return own?.find(rest) ?? widget;
      },
      focus() {
        reveal(node);
        if (chosen()) shownKind.focus();
        else chooser.querySelector('button')?.focus();
      },
      say: parts.say,
      summary: () => (chosen() ? summaryOf() : ''),
    };
    return widget;
  };
