import { defaultParams } from '../../src/form/default-params';
import { allowedLibraries } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';
import { kindName } from '../../src/scoring/names';
import { button, el } from './dom';
import { frame } from './field-frame';
import { renderFields } from './group-field';
import { newId } from './new-ids';
import { type RenderField, reveal, type Widget } from './widget';

/** A part made with another library: its kind is chosen, its own form is opened inside. */
export const libraryField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    const { words } = context;
    const parts = frame({ ...field, label: words.kind }, context);
    let current: Record<string, unknown> = isRecord(value) ? value : {};
    /** What was written for a kind is there again when the choice goes back to it. */
    const written = new Map<string, Record<string, unknown>>();
    let fields: ReturnType<typeof renderFields> | null = null;
    const chosen = () => (typeof current['library'] === 'string' ? current['library'] : '');
    const names = allowedLibraries(field);
    const select = el(
      'select',
      {
        ...parts.control,
        class: 'fe-input',
        onchange: () => {
          choose(select.value);
          context.changed();
        },
      },
      [
        el('option', { value: '', text: words.chooseKind }),
        ...[...new Set([...names, ...(chosen() ? [chosen()] : [])])].map((name) =>
          el('option', { value: name, text: kindName(name, context.language) }),
        ),
      ],
    );
    select.value = chosen();
    const inside = el('div', { class: 'fe-nested' });
    parts.node.append(select);
    const node = el('div', { class: 'fe-library', 'data-library': field.name }, [parts.node, inside]);

    const choose = (name: string) => {
      if (chosen()) written.set(chosen(), get() ?? current);
      current = written.get(name) ?? (name ? { library: name, subContentId: newId() } : {});
      open();
    };

    const open = () => {
      fields = null;
      inside.replaceChildren();
      const name = chosen();
      if (!name) return;
      inside.append(el('p', { class: 'fe-note', text: words.loading }));
      context
        .library(name)
        .then((semantics) => {
          if (name !== chosen()) return;
          const params = isRecord(current['params']) ? current['params'] : defaultParams(semantics);
          fields = renderFields(semantics, params, context, render);
          inside.replaceChildren(...fields.nodes);
        })
        .catch(() => {
          inside.replaceChildren(
            el('p', { class: 'fe-error', text: words.loadFailed }),
            button(words.tryAgain, open),
          );
        });
    };

    const get = (): Record<string, unknown> | undefined => {
      if (!chosen()) return undefined;
      if (!fields) return current;
      const metadata = isRecord(current['metadata']) ? current['metadata'] : { license: 'U' };
      return {
        ...current,
        params: fields.get(),
        metadata: {
          ...metadata,
          contentType: kindName(chosen(), context.language),
          title: metadata['title'] ?? (summary() || kindName(chosen(), context.language)),
        },
      };
    };
    const summary = () =>
      (fields ? [...fields.children.values()].map((child) => child.summary()).find(Boolean) : '') ?? '';
    open();

    const widget: Widget = {
      node,
      get,
      find([name, child, ...rest]) {
        const own = name === 'params' && child ? fields?.children.get(child) : undefined;
        return own?.find(rest) ?? widget;
      },
      focus() {
        reveal(node);
        select.focus();
      },
      say: parts.say,
      summary: () => [kindName(chosen(), context.language), summary()].filter(Boolean).join(', '),
    };
    return widget;
  };
