import type { FrameLocator } from 'playwright-core';
import type { DemoStep } from '../../apps/cli/src/demo/content/types';

/** Does every part of an interactive lesson of the demonstration, rightly, to its end. */
export async function playLesson(lesson: FrameLocator, steps: readonly DemoStep[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await lesson.getByText(`Phần ${index + 1} trên ${steps.length}`).waitFor();
    await answer(lesson, step);
    if (step.kind !== 'page') await lesson.getByRole('button', { name: 'Kiểm tra' }).click();
    const last = index === steps.length - 1;
    await lesson.getByRole('button', { name: last ? 'Xem kết quả' : 'Tiếp tục', exact: true }).click();
  }
}

async function answer(lesson: FrameLocator, step: DemoStep): Promise<void> {
  switch (step.kind) {
    case 'choice':
      for (const { text, correct } of step.answers)
        if (correct) await lesson.getByLabel(text, { exact: true }).check();
      return;
    case 'trueFalse':
      await lesson.getByLabel(step.correct ? 'Đúng' : 'Sai', { exact: true }).check();
      return;
    case 'blanks':
      for (const [index, [, words]] of [...step.text.matchAll(/\*([^*]+)\*/g)].entries())
        await lesson.getByLabel(`Ô trống ${index + 1}`).fill(words!.split('/')[0]!);
      return;
    case 'match':
      for (const { left, right } of step.pairs)
        await lesson.getByLabel(left, { exact: true }).selectOption({ label: right });
      return;
    case 'order':
    case 'simulator':
    case 'story':
      throw new Error('choose a lesson of questions, without anything to put into order');
    case 'page':
  }
}
