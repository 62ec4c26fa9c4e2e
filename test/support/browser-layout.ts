import type { Page } from 'playwright-core';

/** How many pixels of the page lie beyond its right edge. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** How many pixels of the page lie below its footer, where nothing is to be seen. */
export function belowFooter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const footer = document.querySelector('.site-footer')?.getBoundingClientRect().bottom ?? 0;
    const end = Math.max(footer + window.scrollY, window.innerHeight);
    return Math.max(0, Math.round(document.documentElement.scrollHeight - end));
  });
}

/**
 * The links, buttons and fields in sight that are smaller than 44 × 44 px. Links within a sentence are spared, as
 * WCAG 2.5.8 does; a box or button is as large as the label that can be touched for it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ];
    const inSentence = (element: HTMLElement) => {
      const block = element.closest('p, li, dd, td');
      if (element.tagName !== 'A' || !block || getComputedStyle(element).display !== 'inline') return false;
      const around = (block.textContent ?? '').replace(element.textContent ?? '', '').trim();
      return around.length > 0;
    };
    const sizeOf = (element: HTMLElement) => {
      const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const edge = (pick: (...values: number[]) => number, side: 'left' | 'top' | 'right' | 'bottom') =>
        pick(...boxes.map((box) => box[side]));
      return {
        width: edge(Math.max, 'right') - edge(Math.min, 'left'),
        height: edge(Math.max, 'bottom') - edge(Math.min, 'top'),
      };
    };
    return targets
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) => !(element as HTMLInputElement).disabled && !element.matches('.skip, [type=hidden]'),
      )
      .filter((element) => !inSentence(element))
      .map((element) => ({ element, size: sizeOf(element) }))
      .filter(({ size }) => size.width > 0 && (size.width < least - 0.5 || size.height < least - 0.5))
      .map(
        ({ element, size }) =>
          `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}” ` +
          `${Math.round(size.width)} × ${Math.round(size.height)}`,
      );
  }, 44);
}

/** The buttons in sight that send no form. */
export function uselessButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => button.type !== 'submit' || !button.form?.hasAttribute('action'))
      .map((button) => (button.textContent ?? '').trim()),
  );
}
