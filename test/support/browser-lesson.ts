import type { FrameLocator } from 'playwright-core';
import type { DemoStep } from '../../apps/cli/src/demo/content/types';

/** The kinds whose answer is checked as a whole. */
const checked: DemoStep['kind'][] = ['choice', 'trueFalse', 'blanks', 'order', 'match', 'find'];

/** Does every part of an interactive lesson of the demonstration, rightly, to its end. */
export async function playLesson(lesson: FrameLocator, steps: readonly DemoStep[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await lesson.getByText(`Phần ${index + 1} trên ${steps.length}`).waitFor();
    await answer(lesson, step);
    if (checked.includes(step.kind)) await lesson.getByRole('button', { name: 'Kiểm tra' }).click();
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
    case 'look':
      for (const [index, { title }] of step.spots.entries())
        await lesson.getByRole('button', { name: `${index + 1}. ${title}` }).click();
      return;
    case 'find':
      for (const [index, { title, correct }] of step.spots.entries())
        if (correct) await lesson.getByRole('button', { name: `${index + 1}. ${title}` }).click();
      return;
    case 'turnCards':
      for (const _ of step.cards) {
        await lesson.getByRole('button', { name: 'Lật thẻ' }).click();
        await lesson.getByRole('button', { name: 'Tôi nhớ' }).click();
      }
      return;
    case 'writeCards':
      throw new Error('choose a lesson without cards to write, which come in any order');
    case 'dialogue':
      for (const line of step.lines)
        if ('replies' in line)
          for (const { text, correct } of line.replies)
            if (correct) await lesson.getByRole('button', { name: text, exact: true }).click();
      return;
    case 'order':
    case 'simulator':
    case 'story':
      throw new Error('choose a lesson of questions, without anything to put into order');
    case 'page':
  }
}
