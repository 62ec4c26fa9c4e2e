import { blanks, choice, match, order } from '../../libs/h5p/src/scoring/builders';
import { desk, phone } from '../support/browser';
import { ContentTypeStage, type PlayedContent } from '../support/h5p-types';

const touch = { hasTouch: true, isMobile: true, viewport: phone };
const drawing = (colour: string) => ({
  type: 'image/svg+xml',
  data: `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${colour}"/></svg>`,
});

describe('questions', () => {
  let stage: ContentTypeStage;
  beforeAll(async () => {
    stage = await ContentTypeStage.open();
  });
  afterAll(() => stage.close());
  const check = (shown: PlayedContent) => shown.page.getByRole('button', { name: 'Kiểm tra' }).click();

  describe('to be put into order', () => {
    const words = ['một', 'hai', 'ba'];
    const content = order({
      instruction: 'Xếp từ nhỏ đến lớn.',
      items: words,
      feedback: { right: 'Khéo lắm!', wrong: 'Đếm lại từ đầu nhé.' },
    });
    const shownOrder = (shown: PlayedContent) =>
      shown.page.locator('.dd-item-text > span:first-child').allTextContents();

    it.each([
      ['a finger', touch],
      ['a mouse', { viewport: desk }],
    ])('are dragged by %s', async (_, options) => {
      const shown = await stage.show(content, { ...options, state: { answer: [2, 0, 1], touched: true } });
      expect(await shownOrder(shown)).toEqual(['ba', 'một', 'hai']);
      const grip = (await shown.page.locator('.dd-grip').first().boundingBox())!;
      const last = (await shown.page.locator('.dd-item').last().boundingBox())!;
      const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
      const to = last.y + last.height - 4;
      if ('hasTouch' in options) {
        // Playwright's own touch screen can only tap.
        const session = await shown.page.context().newCDPSession(shown.page);
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
          session.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: y === undefined ? [] : [{ x: from.x, y }],
          });
        await send('touchStart', from.y);
        for (let step = 1; step <= 8; step++) await send('touchMove', from.y + ((to - from.y) * step) / 8);
        await send('touchEnd');
      } else {
        await shown.page.mouse.move(from.x, from.y);
        await shown.page.mouse.down();
        await shown.page.mouse.move(from.x, to, { steps: 8 });
        await shown.page.mouse.up();
      }
      expect(await shownOrder(shown)).toEqual(words);
      await check(shown);
      await shown.page.getByText('Khéo lắm!').waitFor();
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
    });

    it('are moved by their buttons too, the focus staying on what is moved', async () => {
      const shown = await stage.show(content, { state: { answer: [0, 2, 1], touched: true } });
      await shown.page.getByRole('button', { name: 'Đưa lên: hai' }).focus();
      await shown.page.keyboard.press('Enter');
      expect(await shownOrder(shown)).toEqual(words);
      const focused = () => shown.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(await focused()).toBe('Đưa lên: hai');
      await shown.page.keyboard.press('Enter');
      await check(shown);
      await shown.page.getByText('Đếm lại từ đầu nhé.').waitFor();
      expect((await shown.last('answered')).result?.response).toBe('1[,]0[,]2');
    });
  });

  it('have pictures and sounds in their answers, heard without being chosen', async () => {
    const picture = (name: string, alt: string) => ({
      path: `images/${name}.svg`,
      mime: 'image/svg+xml',
      width: 320,
      height: 200,
      alt,
    });
    const shown = await stage.show(
      choice({
        question: 'Biển nào cấm đi vào?',
        shuffle: false,
        answers: [
          { text: 'Biển đỏ', correct: true, picture: picture('do', 'Vòng tròn đỏ') },
          { text: 'Biển xanh', picture: picture('xanh', 'Vòng tròn xanh') },
          { text: 'Tiếng chuông', sound: { path: 'audios/chuong.mp3', mime: 'audio/mpeg' } },
        ],
      }),
      { ...touch, files: { 'images/do.svg': drawing('#b3261e'), 'images/xanh.svg': drawing('#1f5a9d') } },
    );
    await shown.page.getByRole('img', { name: 'Vòng tròn đỏ' }).waitFor();
    expect(await shown.flaws()).toEqual([]);
    await shown.page.getByRole('button', { name: 'Nghe Tiếng chuông' }).tap();
    await shown.page.getByText('Không mở được âm thanh.').waitFor();
    expect(await shown.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await shown.page.getByRole('img', { name: 'Vòng tròn đỏ' }).tap();
    await check(shown);
    expect((await shown.last('answered')).result).toMatchObject({ response: '0', score: { raw: 1, max: 1 } });
    expect(await shown.refusals()).toEqual([]);
  });

  it('say what their authors have to say to a right and to any other answer', async () => {
    const feedback = { right: 'Giỏi!', wrong: 'Xem lại trang trước nhé.' };
    const gap = await stage.show(blanks({ instruction: 'Điền.', text: 'Một *hai* ba', feedback }));
    await gap.page.getByLabel('Ô trống 1').fill('bốn');
    await check(gap);
    await gap.page.getByText(feedback.wrong).waitFor();
    await gap.page.getByRole('button', { name: 'Làm lại' }).click();
    await gap.page.getByLabel('Ô trống 1').fill('hai');
    await check(gap);
    await gap.page.getByText(feedback.right).waitFor();
    expect(await gap.flaws()).toEqual([]);
    const pairs: [string, string][] = [
      ['loa', 'nghe'],
      ['đèn', 'sáng'],
    ];
    const pair = await stage.show(match({ instruction: 'Ghép.', pairs, feedback }));
    for (const [left, right] of pairs) await pair.page.getByLabel(left).selectOption({ label: right });
    await check(pair);
    await pair.page.getByText(feedback.right).waitFor();
    expect(await pair.flaws()).toEqual([]);
  });
});
