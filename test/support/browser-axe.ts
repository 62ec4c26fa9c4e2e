import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Puts axe into every page and frame that this browser opens from now on. */
export async function prepareAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source });
}

/**
 * What axe finds against WCAG 2.2 A and AA on the page as it is now, one line for each place.
 * @param without rules that are not asked: most of the time goes into contrast
 */
export async function axeFindings(page: Page, without: readonly string[] = []): Promise<string[]> {
  const { violations } = await page.evaluate(
    ({ values, rules }): Promise<AxeResults> =>
      // While a dialog asks for an answer nothing behind it can be reached; axe does not know that.
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        document.querySelector('dialog:modal') ?? document,
        {
          runOnly: { type: 'tag', values },
          rules,
          resultTypes: ['violations'],
        },
      ),
    { values: tags, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
