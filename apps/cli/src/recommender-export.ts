import { ActivityExport } from '@domdom/recommendations';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';

export const recommenderExportUsage = `Writes what recommendations are learnt from as CSV files, of those who agreed, without names.
  npm run recommender:export -- --interactions FILE --items FILE`;

/** The command: 0 when both files are written, 1 when a file cannot be. */
export async function recommenderExport(
  app: INestApplicationContext,
  files: { interactions: string; items: string },
  out: Output,
): Promise<number> {
  const display = new ProgressDisplay(out);
  try {
    const { interactions, items } = await app.get(ActivityExport).write(files, display.report);
    display.clear();
    out.write(`${interactions} interactions: ${files.interactions}\n${items} items: ${files.items}\n`);
    return 0;
  } catch (error) {
    display.clear();
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    out.write(`${error.message}\n`);
    return 1;
  }
}
