import { isRecord } from '../../src/form/values';
import { button, el } from './dom';
import { frame, leaf } from './field-frame';
import { recorder } from './recorder';
import { smallPicture } from './small-picture';
import type { RenderField } from './widget';

const ACCEPTED: Record<string, string> = {
  image: 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml',
  audio: 'audio/mpeg,audio/mp4,audio/ogg,audio/wav,audio/webm,.mp3,.m4a,.ogg,.wav',
  video: 'video/mp4,video/webm',
};

/** A picture, sound, video or other file: chosen or recorded, sent at once, shown, removed. */
export const fileField: RenderField = (field, value, context) => {
  const { words } = context;
  const asList = field.type === 'audio' || field.type === 'video';
  const parts = frame(field, context, true);
  let file: Record<string, unknown> | null = first(value);
  let rest: unknown[] = Array.isArray(value) ? value.slice(1) : [];
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
  const choose = button(words.file, () => input.click(), {
    class: 'fe-button fe-quiet',
    id: parts.control['id'],
    'aria-label': `${words.file}: ${name}`,
    'aria-describedby': parts.control['aria-describedby'],
  });
  const remove = button(
    words.removeFile,
    () => {
      file = null;
      rest = [];
      input.value = '';
      status.textContent = '';
      show();
      context.changed();
      choose.focus();
    },
    { class: 'fe-button fe-quiet' },
  );

  const send = async (chosen: File) => {
    status.textContent = words.uploading;
    parts.say();
    try {
      file = {
        copyright: { license: 'U' },
        ...(await context.upload(field.type === 'image' ? await smallPicture(chosen) : chosen, field)),
      };
      rest = [];
      status.textContent = words.uploaded;
      show();
      context.changed();
    } catch (error) {
      status.textContent = '';
      parts.say(error instanceof Error && error.message ? error.message : words.uploadFailed);
    }
  };

  const show = () => {
    shown.replaceChildren();
    remove.hidden = !file;
    const path = file?.['path'];
    if (typeof path !== 'string') return;
    const src = context.fileUrl(path);
    if (field.type === 'image') shown.append(el('img', { src, alt: name, class: 'fe-thumb' }));
    else if (field.type === 'audio')
      shown.append(el('audio', { src, controls: true, preload: 'none', 'aria-label': name }));
    else shown.append(el('p', { text: path.replace(/^.*\//, '') }));
  };

  parts.node.append(shown, input, choose);
  if (field.type === 'audio') {
    const record = recorder(
      context,
      (recorded) => void send(recorded),
      (text) => parts.say(text),
    );
    if (record) parts.node.append(record);
  }
  parts.node.append(remove, status);
  show();
  const get = () => {
    if (!file) return undefined;
    return asList ? [file, ...rest] : file;
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
