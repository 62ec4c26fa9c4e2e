import { defaultValue } from '../../src/form/default-params';
import { type SemanticsField, widgetName } from '../../src/form/semantics';
import { fieldAt, type Scope } from '../../src/form/show-when';
import { isRecord } from '../../src/form/values';
import { el } from './dom';
import { listField } from './list-field';
import type { RenderField, Widget } from './widget';
import { fill } from './words';

/** A place on a picture, in per cent of its width and height; one without a size is a point. */
interface Place {
  x: number;
  y: number;
  w?: number;
  h?: number;
}
const ARROWS: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SMALLEST = 4;
const within = (value: number, most = 100): number => Math.min(most, Math.max(0, value));

/** The same place, not beyond the edges. */
const inside = ({ x, y, w, h }: Place): Place => {
  if (w === undefined || h === undefined) return { x: within(x), y: within(y) };
  const size = { w: Math.max(SMALLEST, within(w)), h: Math.max(SMALLEST, within(h)) };
  return { x: within(x, 100 - size.w), y: within(y, 100 - size.h), ...size };
};

/** The path of the picture that the list is about; the first one beside it when none is named. */
const picturePath = (field: SemanticsField, scope: Scope | undefined): string | undefined => {
  if (!scope) return undefined;
  const image = scope.fields.find((one) => one.type === 'image' || one.fields?.[0]?.type === 'image');
  const name = field.picture ?? image?.name;
  const value = name === undefined ? undefined : fieldAt(name, scope)?.value;
  const file = isRecord(value) && isRecord(value['file']) ? value['file'] : value;
  return isRecord(file) && typeof file['path'] === 'string' ? file['path'] : undefined;
};

/**
 * A list of places on a picture (widgets `domdomSpots` for points, `domdomRegion` for rectangles): the picture with
 * numbered pins to tap, drag or move by the arrow keys, and below it the list with everything else.
 */
export const placesField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    const { words } = context;
    const list = listField(render)(field, value, context);
    const areas = widgetName(field) === 'domdomRegion';
    const numbers = (field.field?.fields ?? []).filter((one) => ['x', 'y', 'w', 'h'].includes(one.name));
    const exact = numbers.some((one) => (one.decimals ?? 0) > 0 || (one.step ?? 1) < 1);
    const rounded = (part: number) => (exact ? Math.round(part * 10) / 10 : Math.round(part));
    let chosen: Widget | null = null;

    const picture = el('img', { alt: words.spotsPicture, class: 'fe-spots-picture', draggable: 'false' });
    const pins = el('div', { class: 'fe-pins' });
    const stage = el('div', { class: 'fe-spots' }, [picture, pins]);
    const missing = el('p', { class: 'fe-note', text: words.spotsNoPicture });
    const hint = el('p', { class: 'fe-note', text: areas ? words.regionsHint : words.spotsHint });

    const part = (entry: Widget, name: string): number | undefined => {
      const own = entry.find([name]).get();
      return typeof own === 'number' ? own : undefined;
    };
    const placeOf = (entry: Widget): Place => ({
      x: part(entry, 'x') ?? (areas ? 40 : 50),
      y: part(entry, 'y') ?? (areas ? 40 : 50),
      ...(areas ? { w: part(entry, 'w') ?? 20, h: part(entry, 'h') ?? 20 } : {}),
    });
    const put = (entry: Widget, place: Place) => {
      for (const [name, own] of Object.entries(inside(place)))
        if (typeof own === 'number') entry.find([name]).set?.(rounded(own));
      position();
      context.changed();
    };
    const add = (place: Place) => {
      const fresh = Object.fromEntries(
        Object.entries(inside(place)).map(([name, own]) => [name, rounded(own)]),
      );
      const usual = field.field && defaultValue(field.field);
      list.append({ ...(isRecord(usual) ? usual : {}), ...fresh });
    };

    const at = (event: PointerEvent): Place => {
      const box = picture.getBoundingClientRect();
      return {
        x: ((event.clientX - box.left) / box.width) * 100,
        y: ((event.clientY - box.top) / box.height) * 100,
      };
    };

    const nameOf = (entry: Widget, number: number) =>
      fill(words.pin, { n: number, about: entry.summary().slice(0, 40) });
    const pinOf = (entry: Widget, number: number): HTMLElement => {
      const name = nameOf(entry, number);
      const pin = el('button', { type: 'button', class: areas ? 'fe-area' : 'fe-pin', 'aria-label': name });
      pin.append(el('span', { text: String(number), 'aria-hidden': 'true' }));
      pin.setAttribute('aria-pressed', String(entry === chosen));
      pin.addEventListener('click', () => {
        chosen = chosen === entry ? null : entry;
        for (const one of pins.children)
          one.setAttribute('aria-pressed', String(one === pin && chosen !== null));
      });
      pin.addEventListener('keydown', (event) => {
        const by = ARROWS[event.key];
        if (!by || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        const place = placeOf(entry);
        const [x, y] = by;
        if (event.shiftKey && areas) put(entry, { ...place, w: (place.w ?? 0) + x, h: (place.h ?? 0) + y });
        else put(entry, { ...place, x: place.x + x, y: place.y + y });
        const now = placeOf(entry);
        context.announce(`${Math.round(now.x)}%, ${Math.round(now.y)}%`);
      });
      pin.addEventListener('pointerdown', (down) => {
        down.stopPropagation();
        const from = at(down);
        const before = placeOf(entry);
        pin.setPointerCapture(down.pointerId);
        const drag = (event: PointerEvent) => {
          const to = at(event);
          put(entry, { ...before, x: before.x + to.x - from.x, y: before.y + to.y - from.y });
        };
        const stop = () => pin.removeEventListener('pointermove', drag);
        pin.addEventListener('pointermove', drag);
        pin.addEventListener('pointerup', stop, { once: true });
        pin.addEventListener('pointercancel', stop, { once: true });
      });
      return pin;
    };

    stage.addEventListener('pointerdown', (down) => {
      down.preventDefault();
      const from = at(down);
      stage.addEventListener(
        'pointerup',
        (up) => {
          const to = at(up);
          const drawn = { w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
          if (areas && drawn.w > SMALLEST && drawn.h > SMALLEST)
            add({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), ...drawn });
          else if (chosen) {
            const size: Partial<Place> = areas ? placeOf(chosen) : {};
            put(chosen, { ...size, x: to.x - (size.w ?? 0) / 2, y: to.y - (size.h ?? 0) / 2 });
          } else add(areas ? { x: to.x - 10, y: to.y - 10, w: 20, h: 20 } : to);
        },
        { once: true },
      );
    });

    /** Puts the pins where their entries say. */
    const position = () => {
      list.entries().forEach((entry, i) => {
        const pin = pins.children[i];
        if (!(pin instanceof HTMLElement)) return;
        const { x, y, w, h } = placeOf(entry);
        pin.style.left = `${x}%`;
        pin.style.top = `${y}%`;
        pin.style.width = w === undefined ? '' : `${w}%`;
        pin.style.height = h === undefined ? '' : `${h}%`;
      });
    };
    let drawn: readonly Widget[] = [];
    const renew = () => {
      const entries = [...list.entries()];
      // Pins that are being pressed must not be replaced under the finger.
      if (entries.length === drawn.length && entries.every((entry, i) => entry === drawn[i])) {
        for (const [i, entry] of entries.entries())
          pins.children[i]?.setAttribute('aria-label', nameOf(entry, i + 1));
        return;
      }
      drawn = entries;
      if (chosen && !entries.includes(chosen)) chosen = null;
      const focused = [...pins.children].indexOf(document.activeElement as Element);
      pins.replaceChildren(...entries.map((entry, i) => pinOf(entry, i + 1)));
      position();
      if (focused >= 0) (pins.children[focused] as HTMLElement | undefined)?.focus();
    };
    const look = () => {
      const path = picturePath(field, context.scope);
      stage.hidden = hint.hidden = path === undefined;
      missing.hidden = path !== undefined;
      const src = path === undefined ? '' : context.fileUrl(path);
      if (src && picture.getAttribute('src') !== src) picture.setAttribute('src', src);
      position();
    };
    const head = list.node.querySelector(':scope > legend, :scope > summary');
    head?.after(missing, hint, stage);
    list.follow(renew);
    context.watch(look);
    renew();
    look();
    return list;
  };
