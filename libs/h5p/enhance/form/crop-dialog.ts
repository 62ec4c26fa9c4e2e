import { type Crop, fitted, shaped, sizeAfter, turned, wholePicture } from './crop';
import { button, el, uid } from './dom';
import { draw } from './picture';
import type { FormWords } from './words';

const SHOWN = 640;
const NUDGE = 0.01;
type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: Side[] = ['left', 'right', 'top', 'bottom'];

/** How much is cut off each side, in per cent, as people set it. */
const cutOff = (crop: Crop): Record<Side, number> => ({
  left: crop.x,
  right: 1 - crop.x - crop.width,
  top: crop.y,
  bottom: 1 - crop.y - crop.height,
});
const withCutOff = (crop: Crop, side: Side, part: number): Crop => {
  const cut = { ...cutOff(crop), [side]: part };
  const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
  cut[side] = Math.max(0, Math.min(part, 0.95 - cut[opposite[side]]));
  return fitted({
    turns: crop.turns,
    x: cut.left,
    y: cut.top,
    width: 1 - cut.left - cut.right,
    height: 1 - cut.top - cut.bottom,
  });
};

/**
 * A window in which a picture is cropped and turned: by dragging on it, by sliders, and by buttons.
 * @returns what was chosen; null when the author went back
 */
export const askForCrop = (
  bitmap: ImageBitmap,
  words: FormWords,
  around: HTMLElement,
): Promise<Crop | null> => {
  let crop = wholePicture;
  const title = uid();
  const canvas = el('canvas', { class: 'fe-crop-picture', role: 'img', 'aria-label': words.cropPicture });
  const sliders = SIDES.map((side) => {
    const id = uid();
    const input = el('input', {
      type: 'range',
      id,
      min: 0,
      max: 95,
      step: 1,
      class: 'fe-slider',
      oninput: () => change(withCutOff(crop, side, input.valueAsNumber / 100)),
    });
    const label = el('label', { for: id, class: 'fe-label', text: words[`cut-${side}`] });
    return { side, input, node: el('div', {}, [label, input]) };
  });
  const change = (next: Crop) => {
    crop = next;
    show();
  };
  const size = () => sizeAfter(bitmap, crop.turns);
  const proportion = (ratio: number) => () => change(shaped(crop, size(), ratio));
  const quiet = { class: 'fe-button fe-quiet fe-small' };
  const shapes = el('div', { class: 'fe-row', role: 'group', 'aria-label': words.shape }, [
    button(words.turn, () => change(turned(crop)), quiet),
    button(words.square, proportion(1), quiet),
    button(words.wide, proportion(16 / 9), quiet),
    button(words.photo, proportion(4 / 3), quiet),
    button(words.wholePicture, () => change({ ...wholePicture, turns: crop.turns }), quiet),
  ]);
  const dialog = el('dialog', { class: 'fe fe-dialog', 'aria-labelledby': title }, [
    el('h2', { id: title, text: words.crop }),
    el('p', { class: 'fe-note', text: words.cropHint }),
    el('div', { class: 'fe-crop' }, [canvas]),
    shapes,
    el(
      'div',
      { class: 'fe-sliders' },
      sliders.map((slider) => slider.node),
    ),
  ]);

  /** The whole picture as it is turned, dark where it will be cut off. */
  const show = () => {
    draw(canvas, bitmap, { ...wholePicture, turns: crop.turns }, SHOWN);
    const on = canvas.getContext('2d');
    const { width, height } = canvas;
    if (on) {
      const [x, y, w, h] = [crop.x * width, crop.y * height, crop.width * width, crop.height * height];
      on.fillStyle = 'rgb(0 0 0 / 60%)';
      for (const [left, top, wide, high] of [
        [0, 0, width, y],
        [0, y + h, width, height - y - h],
        [0, y, x, h],
        [x + w, y, width - x - w, h],
      ] as const)
        on.fillRect(left, top, wide, high);
      on.lineWidth = 3;
      on.strokeStyle = '#f5b301';
      on.strokeRect(x, y, w, h);
    }
    const cut = cutOff(crop);
    for (const { side, input } of sliders) {
      input.value = String(Math.round(cut[side] * 100));
      input.setAttribute('aria-valuetext', `${input.value}%`);
    }
  };

  const at = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  canvas.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    canvas.setPointerCapture(down.pointerId);
    const from = at(down);
    const drag = (event: PointerEvent) => {
      const to = at(event);
      change(
        fitted({
          turns: crop.turns,
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        }),
      );
    };
    const stop = () => canvas.removeEventListener('pointermove', drag);
    canvas.addEventListener('pointermove', drag);
    canvas.addEventListener('pointerup', stop, { once: true });
    canvas.addEventListener('pointercancel', stop, { once: true });
  });
  // A focused picture is moved under its frame by the arrow keys.
  canvas.tabIndex = 0;
  canvas.addEventListener('keydown', (event) => {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    change(fitted({ ...crop, x: crop.x + by[0] * NUDGE, y: crop.y + by[1] * NUDGE }));
  });

  return new Promise((resolve) => {
    let chosen: Crop | null = null;
    dialog.append(
      el('div', { class: 'fe-row fe-dialog-end' }, [
        button(words.cropUse, () => {
          chosen = crop;
          dialog.close();
        }),
        button(words.goBack, () => dialog.close(), { class: 'fe-button fe-quiet' }),
      ]),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    around.append(dialog);
    dialog.showModal();
    show();
  });
};

const ARROWS: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
