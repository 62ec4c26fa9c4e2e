import { isRecord } from '../../src/form/values';
import { askForCrop } from './crop-dialog';
import { button, el, uid } from './dom';
import { frame, leaf } from './field-frame';
import { renderFields } from './fields';
import { copyrightSemantics } from './metadata-fields';
import { recorder } from './recorder';
import { croppedPicture, readable, smallPicture } from './small-picture';
import type { RenderField } from './widget';

const ACCEPTED: Record<string, string> = {
  image: 'image/png,image/jpeg,image/webp,image/gif',
  audio: 'audio/mpeg,audio/mp4,audio/ogg,audio/wav,audio/webm,.mp3,.m4a,.ogg,.wav',
  video: 'video/mp4,video/webm',
};
const YOUTUBE = /^https:\/\/(www\.)?(youtube\.com|youtu\.be|youtube-nocookie\.com)\//;

/** A file somewhere else on the web, by its address. Null for what is no address of one. */
const fromAddress = (address: string, type: string): Record<string, unknown> | null => {
  if (!/^https:\/\/[^\s/]+\/\S+$/i.test(address)) return null;
  const [, ending = ''] = /\.(\w{2,4})(?:[?#]|$)/.exec(address) ?? [];
  const mime = YOUTUBE.test(address) ? 'video/YouTube' : `${type}/${MIMES[ending] ?? (ending || 'mp4')}`;
  return { path: address, mime, copyright: { license: 'U' } };
};
const MIMES: Record<string, string> = { mp3: 'mpeg', m4a: 'mp4', oga: 'ogg' };

/** A picture, sound, video or other file: chosen, recorded or named by its address, sent at once, shown, removed. */
export const fileField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    const { words } = context;
    const asList = field.type === 'audio' || field.type === 'video';
    const parts = frame(field, context, true);
    let file: Record<string, unknown> | null = first(value);
    let rest: unknown[] = Array.isArray(value) ? value.slice(1) : [];
    let rights: ReturnType<typeof renderFields> | null = null;
    const status = el('p', { class: 'fe-note', role: 'status' });
    const shown = el('div', { class: 'fe-file' });
    // The browser's own control speaks the browser's language, not the page's.
    const input = el('input', {
      type: 'file',
      hidden: true,
      accept: ACCEPTED[field.type],
      onchange: () => {
        const chosen = input.files?.[0];
        if (chosen) void send(chosen);
      },
    });
    const name = field.label ?? field.name;
    const quiet = { class: 'fe-button fe-quiet' };
    const choose = button(words.file, () => input.click(), {
      ...quiet,
      id: parts.control['id'],
      'aria-label': `${words.file}: ${name}`,
      'aria-describedby': parts.control['aria-describedby'],
    });
    const remove = button(words.removeFile, () => keep(null), {
      ...quiet,
      'aria-label': `${words.removeFile}: ${name}`,
    });
    const crop = button(words.crop, () => void cropIt(), {
      ...quiet,
      'aria-label': `${words.crop}: ${name}`,
    });
    const rightsPart = el('details', { class: 'fe-aside fe-rights' });

    /** Takes another file, or none, into the field. */
    const keep = (next: Record<string, unknown> | null) => {
      file = next;
      rest = [];
      input.value = '';
      if (!next) {
        status.textContent = '';
        choose.focus();
      }
      show();
      context.changed();
    };

    const send = async (chosen: File, copyright: unknown = { license: 'U' }) => {
      status.textContent = words.uploading;
      parts.say();
      try {
        const small = field.type === 'image' ? await smallPicture(chosen) : chosen;
        keep({ copyright, ...(await context.upload(small, field)) });
        status.textContent = words.uploaded;
      } catch (error) {
        status.textContent = '';
        parts.say(error instanceof Error && error.message ? error.message : words.uploadFailed);
      }
    };

    const cropIt = async () => {
      const path = file?.['path'];
      if (typeof path !== 'string') return;
      const stored = await fetch(context.fileUrl(path), { credentials: 'same-origin' }).catch(() => null);
      const blob = stored?.ok ? await stored.blob() : null;
      const bitmap = blob && (await readable(blob));
      if (!blob || !bitmap) {
        parts.say(words.cropFailed);
        return;
      }
      const chosen = await askForCrop(bitmap, words, document.body);
      const cut = chosen && (await croppedPicture(bitmap, chosen, blob));
      crop.focus();
      if (cut) await send(cut, current()?.['copyright']);
    };

    const current = (): Record<string, unknown> | null => {
      if (!file || !rights) return file;
      const copyright = rights.get();
      return JSON.stringify(copyright) === JSON.stringify(file['copyright'] ?? {})
        ? file
        : { ...file, copyright };
    };

    const show = () => {
      shown.replaceChildren();
      const path = file?.['path'];
      for (const one of [remove, rightsPart]) one.hidden = !file;
      const ours = typeof path === 'string' && !/^https?:/i.test(path);
      crop.hidden = field.type !== 'image' || !ours || /gif|svg/.test(String(file?.['mime']));
      rights = file
        ? renderFields(
            copyrightSemantics(words, context.language),
            file['copyright'],
            { ...context, scope: undefined },
            render,
          )
        : null;
      rightsPart.replaceChildren(el('summary', { text: words.fileRights }), ...(rights?.nodes ?? []));
      if (typeof path !== 'string') return;
      const src = context.fileUrl(path);
      if (field.type === 'image') shown.append(el('img', { src, alt: name, class: 'fe-thumb' }));
      else if (field.type === 'audio')
        shown.append(el('audio', { src, controls: true, preload: 'none', 'aria-label': name }));
      else shown.append(el('p', { text: ours ? path.replace(/^.*\//, '').replace('#tmp', '') : path }));
    };

    parts.node.append(shown, input, choose);
    if (field.type === 'audio') {
      const record = recorder(
        context,
        (recorded) => void send(recorded),
        (text) => parts.say(text),
      );
      if (record) {
        record.setAttribute('aria-describedby', `${parts.control['id']}-label`);
        parts.node.append(record);
      }
    }
    if (asList && !context.own) parts.node.append(byAddress());
    parts.node.append(crop, remove, status, rightsPart);
    show();

    function byAddress(): HTMLElement {
      const id = uid();
      const address = el('input', { type: 'url', class: 'fe-input', id, placeholder: 'https://' });
      const take = () => {
        const found = fromAddress(address.value.trim(), field.type);
        parts.say(found ? undefined : words.badAddress);
        if (!found) return;
        address.value = '';
        keep(found);
        status.textContent = words.addressTaken;
      };
      address.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      });
      return el('details', { class: 'fe-aside' }, [
        el('summary', { text: words.byAddress }),
        el('label', { class: 'fe-label', for: id, text: words.fileAddress }),
        el('p', { class: 'fe-note', text: words.byAddressHint }),
        el('div', { class: 'fe-row' }, [address, button(words.addressUse, take, quiet)]),
      ]);
    }

    const get = () => {
      const now = current();
      if (!now) return undefined;
      return asList ? [now, ...rest] : now;
    };
    const folded = field.importance === 'low' && field.optional && !file;
    const node = folded
      ? el('details', { class: 'fe-aside' }, [el('summary', { text: name }), parts.node])
      : parts.node;
    return leaf({ node, say: parts.say }, choose, get, () => '');
  };

const first = (value: unknown): Record<string, unknown> | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(one) && typeof one['path'] === 'string' ? one : null;
};
