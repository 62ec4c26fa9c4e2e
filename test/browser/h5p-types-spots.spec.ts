import {
  dialogue,
  findSpots,
  type H5pContent,
  lesson,
  lookAtSpots,
  questionSet,
  turnCards,
  writeCards,
} from '../../libs/h5p/src/scoring/builders';
import { desk } from '../support/browser';
import { ContentTypeStage, type PlayedContent, type ToShow } from '../support/h5p-types';
import { tap as tapOn } from '../support/tap';

const house = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400">
  <rect width="600" height="400" fill="#cfe8f3"/><path d="M150 180L300 60l150 120v160H150z" fill="#e7c89a"/></svg>`;
/** Silence at 8,000 samples a second. */
const silence = (seconds: number) => {
  const samples = Buffer.alloc(seconds * 8000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
};
const files: ToShow['files'] = {
  'images/house.svg': { type: 'image/svg+xml', data: house },
  'audios/line.wav': { type: 'audio/wav', data: silence(0.5) },
  // As long as any machine needs to press a button meanwhile.
  'audios/long.wav': { type: 'audio/wav', data: silence(300) },
};
const picture = {
  path: 'images/house.svg',
  mime: 'image/svg+xml',
  width: 600,
  height: 400,
  alt: 'Một ngôi nhà',
};
const sound = { path: 'audios/line.wav', mime: 'audio/wav' };

const rooms = lookAtSpots({
  instruction: 'Bấm vào từng điểm.',
  picture,
  spots: [
    { x: 50, y: 70, title: 'Cửa chính', paragraphs: ['Khóa khi ra ngoài.'], sound },
    { x: 30, y: 50, title: 'Cửa sổ', paragraphs: ['Mở cho thoáng.'], picture },
    { x: 99, y: 2, title: 'Mái nhà' },
  ],
});
const thief = (more: Partial<Parameters<typeof findSpots>[0]> = {}) =>
  findSpots({
    question: 'Kẻ trộm hay vào từ đâu?',
    picture,
    spots: [
      { x: 50, y: 70, title: 'Cửa chính', correct: true, feedback: 'Khi quên khóa.' },
      { x: 30, y: 50, title: 'Cửa sổ', correct: true },
      { x: 90, y: 10, title: 'Mặt trời', feedback: 'Ở đó có ai đâu.' },
    ],
    ...more,
  });
const numbers = turnCards({
  instruction: 'Nhớ số cần gọi.',
  shuffle: false,
  cards: [
    { front: 'Công an', back: '113' },
    { front: { text: 'Cứu hỏa', picture }, back: { text: '114', sound } },
  ],
});
const spelling = writeCards({
  instruction: 'Viết tên thành phố.',
  shuffle: false,
  cards: [
    { front: 'Thủ đô', back: 'Hà Nội', answers: ['Hà Nội', 'Thăng Long'] },
    { front: { picture: { ...picture, alt: 'Cố đô' } }, back: 'Huế' },
  ],
});
const scam = (more: Partial<Parameters<typeof dialogue>[0]> = {}) =>
  dialogue({
    heading: 'Cuộc gọi lạ',
    intro: 'Bác Tư nghe máy.',
    speakers: [
      { name: 'Người lạ', colour: 'brick' },
      { name: 'Bác Tư', side: 'right', colour: 'night', picture: { ...picture, alt: 'Bác Tư' } },
    ],
    lines: [
      { speaker: 0, text: 'Tôi gọi từ công an.', sound, note: 'Kẻ lừa hay dọa trước.' },
      { speaker: 0, text: 'Bác phải chuyển tiền.', sound },
      {
        speaker: 1,
        asked: 'Bác Tư nói gì?',
        replies: [
          { text: 'Chuyển bao nhiêu?', feedback: 'Đừng để họ dắt đi.' },
          { text: 'Mời anh ra xã.', correct: true, feedback: 'Gặp mặt mới chắc.' },
        ],
      },
      { speaker: 0, text: 'Không kịp đâu!', sound: { ...sound, path: 'audios/long.wav' } },
      {
        speaker: 1,
        asked: 'Rồi sao nữa?',
        replies: [{ text: 'Cúp máy.', correct: true }, { text: 'Nghe tiếp.' }],
      },
      { speaker: 1, text: 'Thế là xong.' },
    ],
    shuffle: false,
    ...more,
  });

declare global {
  /** The places of the lines that were spoken, in their order. */
  var spoken: number[];
}

describe('content types with pictures and sound', () => {
  let stage: ContentTypeStage;
  beforeAll(async () => {
    stage = await ContentTypeStage.open();
  });
  afterAll(() => stage.close());

  const show = (content: H5pContent, options: ToShow = {}) => stage.show(content, { files, ...options });
  const byTouch = (content: H5pContent, options: ToShow = {}) =>
    show(content, { hasTouch: true, isMobile: true, ...options });
  const tap = (shown: PlayedContent, name: string) =>
    tapOn(shown.page.getByRole('button', { name, exact: true }));
  const text = (shown: PlayedContent) => shown.root.innerText();

  describe('a picture to look at', () => {
    it('tells of each spot by the keyboard alone, and is done when all were seen', async () => {
      const shown = await show(rooms);
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('1. Cửa chính');
      expect(await shown.focused()).toBe('1. Cửa chính');
      expect(await text(shown)).toContain('Khóa khi ra ngoài.');
      expect(await text(shown)).toContain('Đã xem 1 trên 3 điểm.');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Điểm tiếp theo');
      expect(await text(shown)).toContain('Mở cho thoáng.');
      await shown.page.keyboard.press('Escape');
      expect(await text(shown)).not.toContain('Mở cho thoáng.');
      expect(await shown.focused()).toBe('2. Cửa sổ, đã xem');
      expect(await shown.verbs()).toEqual(['attempted']);
      await shown.pressAt('3. Mái nhà', 'Space');
      expect(await text(shown)).toContain('Bạn đã xem hết các điểm.');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'completed']);
      expect((await shown.last('completed')).result).toEqual({
        completion: true,
        duration: expect.stringMatching(/^PT[\d.]+S$/),
      });
      expect(await shown.refusals()).toEqual([]);
    });
    it('works by touch, and goes on where it was left', async () => {
      const first = await byTouch(rooms);
      await tap(first, '2. Cửa sổ');
      await tap(first, 'Đóng');
      const state = await first.state();
      expect(state).toMatchObject({ seen: [1] });
      const again = await byTouch(rooms, { state });
      expect(await text(again)).toContain('Đã xem 1 trên 3 điểm.');
      await tap(again, '1. Cửa chính');
      await tap(again, 'Điểm tiếp theo');
      expect(await again.verbs()).toEqual(['attempted', 'completed']);
    });
    it('has the names of its spots where the picture does not come', async () => {
      const shown = await show(rooms, { files: {} });
      await shown.root.locator('.dd-bare').waitFor();
      expect(await text(shown)).toContain('Cửa sổ');
      await shown.page.getByRole('button', { name: '2. Cửa sổ' }).click();
      expect(await text(shown)).toContain('Mở cho thoáng.');
      // The console tells of the picture itself.
      expect((await shown.flaws()).filter((flaw) => !flaw.includes('404'))).toEqual([]);
      const none = await show(thief({ picture: undefined, hideSpots: true }));
      expect(await none.flaws()).toEqual([]);
      for (const name of ['2. Cửa sổ', '3. Mặt trời', 'Kiểm tra', 'Xem đáp án'])
        await none.page.getByRole('button', { name, exact: true }).click();
      expect(await none.flaws()).toEqual([]);
    });
  });

  describe('places to find on a picture', () => {
    it('are chosen by the keyboard alone; a wrong one takes a point away', async () => {
      const shown = await show(thief());
      await shown.pressAt('Kiểm tra');
      expect(await text(shown)).toContain('Bạn hãy trả lời trước khi kiểm tra.');
      expect(await shown.focused()).toBe('1. Cửa chính');
      await shown.page.keyboard.press('Space');
      await shown.pressAt('3. Mặt trời');
      expect(await text(shown)).toContain('Đang chọn: 1. Cửa chính; 3. Mặt trời.');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Kiểm tra');
      expect(await text(shown)).toContain('Ở đó có ai đâu.');
      expect(await shown.flaws()).toEqual([]);
      const { object, result } = await shown.last('answered');
      expect(result).toMatchObject({ score: { raw: 0, max: 2 }, success: false, response: '0[,]2' });
      expect(object.definition).toMatchObject({
        interactionType: 'choice',
        correctResponsesPattern: ['0[,]1'],
        choices: [
          { id: '0', description: { vi: 'Cửa chính' } },
          { id: '1', description: { vi: 'Cửa sổ' } },
          { id: '2', description: { vi: 'Mặt trời' } },
        ],
      });
      await shown.pressAt('Xem đáp án');
      expect(await shown.root.getByRole('button', { name: '2. Cửa sổ, đáp án đúng' }).count()).toBe(1);
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Làm lại');
      await shown.page.keyboard.press('Enter');
      await shown.pressAt('2. Cửa sổ');
      await shown.pressAt('Kiểm tra');
      expect(await text(shown)).toContain('Đúng rồi!');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'failed', 'answered', 'passed']);
      expect(await shown.refusals()).toEqual([]);
    });
    it('are chosen by touch, one instead of the other where only one is right, and kept', async () => {
      const one = thief({
        spots: [
          { x: 20, y: 20, title: 'Trái', correct: true },
          { x: 80, y: 80, title: 'Phải' },
        ],
      });
      const shown = await byTouch(one);
      await tap(shown, '2. Phải');
      await tap(shown, '1. Trái');
      const state = await shown.state();
      expect(state).toMatchObject({ answer: [0], checked: false });
      const again = await byTouch(one, { state });
      expect(await text(again)).toContain('Đang chọn: 1. Trái.');
      await tap(again, 'Kiểm tra');
      expect((await again.last('passed')).result?.score).toMatchObject({ raw: 1, max: 1 });
      const done = await byTouch(one, { state: await again.state() });
      expect(await text(done)).toContain('Bạn được 1 trên 1 điểm.');
    });
    it('may be hidden: a tap near one takes it, a tap elsewhere is told and changes no points', async () => {
      const shown = await byTouch(thief({ hideSpots: true, tellMisses: true }));
      const image = shown.root.locator('img');
      const { width, height } = (await image.boundingBox())!;
      await tapOn(image, { position: { x: width * 0.05, y: height * 0.95 } });
      expect(await text(shown)).toContain('Ở đó không có điểm nào.');
      await tapOn(image, { position: { x: width * 0.5 + 8, y: height * 0.7 } });
      await tapOn(image, { position: { x: width * 0.3, y: height * 0.5 } });
      expect(await text(shown)).toContain('Đang chọn: 1. Cửa chính; 2. Cửa sổ.');
      await tap(shown, 'Kiểm tra');
      expect(await text(shown)).toContain('Bạn đã bấm ra ngoài 1 lần.');
      expect((await shown.last('answered')).result).toMatchObject({
        score: { raw: 2, max: 2 },
        success: true,
      });
      const keys = await show(thief({ hideSpots: true }));
      const hidden = keys.root.getByRole('button', { name: '2. Cửa sổ' });
      const shade = () => hidden.evaluate((element) => getComputedStyle(element).opacity);
      expect(await shade()).toBe('0');
      await keys.tabTo('2. Cửa sổ');
      expect(await shade()).toBe('1');
      expect(await keys.flaws()).toEqual([]);
    });
  });

  describe('cards to turn', () => {
    it('come again by the keyboard alone until all are remembered', async () => {
      const shown = await show(numbers);
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Lật thẻ');
      expect(await shown.focused()).toBe('Mặt sau');
      expect(await text(shown)).toContain('113');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Chưa nhớ');
      expect(await text(shown)).toContain('Thẻ này sẽ quay lại.');
      await shown.pressAt('Lật thẻ');
      await shown.pressAt('Tôi nhớ');
      expect(await text(shown)).toContain('Đã nhớ 1 trên 2 thẻ.');
      expect(await text(shown)).toContain('Công an');
      await shown.pressAt('Lật thẻ');
      expect(await shown.verbs()).toEqual(['attempted']);
      await shown.pressAt('Tôi nhớ');
      expect(await text(shown)).toContain('Bạn đã nhớ hết các thẻ!');
      expect(await text(shown)).toContain('Số thẻ phải xem lại: 1.');
      expect(await shown.flaws()).toEqual([]);
      expect((await shown.last('completed')).result?.score).toBeUndefined();
      await shown.pressAt('Học lại từ đầu');
      expect(await text(shown)).toContain('Đã nhớ 0 trên 2 thẻ.');
      expect(await shown.verbs()).toEqual(['attempted', 'completed', 'attempted']);
      expect(await shown.refusals()).toEqual([]);
    });
    it('turn when the card itself is touched, and lie as they were left', async () => {
      const shown = await byTouch(numbers);
      await tapOn(shown.root.getByText('Công an'));
      await tap(shown, 'Tôi nhớ');
      await tapOn(shown.root.getByText('Cứu hỏa'));
      const state = await shown.state();
      expect(state).toMatchObject({ left: [1], hard: [], turned: true });
      const again = await byTouch(numbers, { state });
      expect(await again.flaws()).toEqual([]);
      await tap(again, 'Tôi nhớ');
      expect(await again.verbs()).toEqual(['attempted', 'completed']);
    });
  });

  describe('cards to write', () => {
    it('are written by the keyboard alone, each told at once, a point each', async () => {
      const shown = await show(spelling);
      await shown.pressAt('Kiểm tra');
      expect(await text(shown)).toContain('Bạn hãy trả lời trước khi kiểm tra.');
      expect(await shown.focused()).toBe('Mặt sau là gì?');
      await shown.page.keyboard.type('thang long');
      expect(await shown.flaws()).toEqual([]);
      await shown.page.keyboard.press('Enter');
      expect(await text(shown)).toContain('Đúng rồi!');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Thẻ tiếp theo');
      expect(await shown.focused()).toBe('Mặt sau là gì?');
      await shown.page.keyboard.type('Vinh');
      await shown.page.keyboard.press('Enter');
      expect(await text(shown)).toContain('Đáp án đúng: Huế');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted']);
      await shown.pressAt('Xem kết quả');
      expect(await text(shown)).toContain('Bạn được 1 trên 2 điểm.');
      expect(await shown.flaws()).toEqual([]);
      const { object, result } = await shown.last('answered');
      expect(result).toMatchObject({
        score: { raw: 1, max: 2 },
        success: false,
        response: 'thang long[,]Vinh',
      });
      expect(object.definition).toMatchObject({
        interactionType: 'fill-in',
        correctResponsesPattern: ['Hà Nội[,]Huế', 'Thăng Long[,]Huế'],
        description: { vi: 'Viết tên thành phố.\nThủ đô; Cố đô' },
      });
      await shown.pressAt('Xem đáp án');
      expect(await text(shown)).toContain('→ Huế');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
    });
    it('go on by touch with the next card where they were left; what is not remembered gives nothing', async () => {
      const shown = await byTouch(spelling);
      await tap(shown, 'Tôi không nhớ');
      await tap(shown, 'Thẻ tiếp theo');
      const again = await byTouch(spelling, { state: await shown.state() });
      expect(await text(again)).toContain('Thẻ 2 trên 2');
      await again.page.getByLabel('Mặt sau là gì?').fill('HUẾ');
      await tap(again, 'Kiểm tra');
      // The phone is closed before the result is looked at.
      const last = await byTouch(spelling, { state: await again.state() });
      await tap(last, 'Xem kết quả');
      expect((await last.last('answered')).result).toMatchObject({
        score: { raw: 1, max: 2 },
        response: '[,]HUẾ',
      });
      expect(await last.refusals()).toEqual([]);
      const done = await byTouch(spelling, { state: await last.state() });
      expect(await text(done)).toContain('Bạn được 1 trên 2 điểm.');
    });
  });

  describe('a dialogue', () => {
    it('is led by the keyboard alone; each reply is told and the talk goes on', async () => {
      const shown = await show(scam());
      expect(await text(shown)).not.toContain('Không kịp đâu!');
      await shown.pressAt('Giải thích');
      expect(await text(shown)).toContain('Kẻ lừa hay dọa trước.');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Chuyển bao nhiêu?');
      expect(await shown.focused()).toContain('Đừng để họ dắt đi.');
      expect(await text(shown)).toContain('Không kịp đâu!');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Cúp máy.', 'Space');
      expect(await text(shown)).toContain('Thế là xong.');
      expect(await text(shown)).toContain('Bạn được 1 trên 2 điểm.');
      expect(await shown.flaws()).toEqual([]);
      const { object, result } = await shown.last('answered');
      expect(result).toMatchObject({
        score: { raw: 1, max: 2 },
        success: false,
        response: '0[.]0[,]1[.]0',
      });
      expect(object.definition).toMatchObject({
        interactionType: 'performance',
        correctResponsesPattern: ['0[.]1[,]1[.]0'],
        steps: [
          { id: '0', description: { vi: 'Bác Tư nói gì?\n0 = Chuyển bao nhiêu?; 1 = Mời anh ra xã.' } },
          { id: '1', description: { vi: 'Rồi sao nữa?\n0 = Cúp máy.; 1 = Nghe tiếp.' } },
        ],
      });
      await shown.pressAt('Xem đáp án');
      expect(await text(shown)).toContain('→ Mời anh ra xã.');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Làm lại');
      expect(await text(shown)).not.toContain('Không kịp đâu!');
      await shown.pressAt('Mời anh ra xã.');
      await shown.pressAt('Cúp máy.');
      expect(await text(shown)).toContain('Đúng rồi!');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'failed', 'answered', 'passed']);
      expect(await shown.refusals()).toEqual([]);
    });
    it('goes on by touch where it was left', async () => {
      const shown = await byTouch(scam());
      await tap(shown, 'Mời anh ra xã.');
      const again = await byTouch(scam(), { state: await shown.state() });
      expect(await text(again)).toContain('Gặp mặt mới chắc.');
      await tap(again, 'Cúp máy.');
      expect((await again.last('passed')).result?.score).toMatchObject({ raw: 2, max: 2 });
      const done = await byTouch(scam(), { state: await again.state() });
      expect(await text(done)).toContain('Bạn được 2 trên 2 điểm.');
    });
    it('may ask again until a reply is right, and still counts the first one', async () => {
      const shown = await show(scam({ untilRight: true }));
      await shown.pressAt('Chuyển bao nhiêu?');
      expect(await text(shown)).toContain('Bạn chọn câu khác nhé.');
      expect(await text(shown)).not.toContain('Không kịp đâu!');
      expect(await shown.flaws()).toEqual([]);
      const again = await show(scam({ untilRight: true }), { state: await shown.state() });
      await again.pressAt('Mời anh ra xã.');
      await again.pressAt('Cúp máy.');
      expect((await again.last('answered')).result).toMatchObject({
        score: { raw: 1, max: 2 },
        response: '0[.]0[,]1[.]0',
      });
      expect(await again.refusals()).toEqual([]);
    });
    it('is heard line by line in a row up to the reply, and from there on after it', async () => {
      const shown = await byTouch(scam());
      const speaking = (place: number) => shown.root.locator(`.dd-said:nth-child(${place})[aria-current]`);
      // The page itself notes which lines were spoken: they are over before a slow machine looks.
      await shown.root.evaluate((root) => {
        globalThis.spoken = [];
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const line = target as Element;
            const place = Array.from(line.parentElement?.children ?? []).indexOf(line) + 1;
            if (line.hasAttribute('aria-current') && globalThis.spoken.at(-1) !== place)
              globalThis.spoken.push(place);
          }
        }).observe(root, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });
      });
      const spoken = (...places: number[]) =>
        shown.page.waitForFunction(
          (wanted) =>
            globalThis.spoken.join() === wanted && !document.querySelector('.dd-said[aria-current]'),
          places.join(),
        );
      await tap(shown, 'Nghe cả đoạn');
      await spoken(1, 2);
      await tap(shown, 'Mời anh ra xã.');
      await speaking(4).waitFor();
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Dừng');
      await speaking(4).waitFor({ state: 'detached' });
      await tap(shown, 'Nghe Bác phải chuyển tiền.');
      await spoken(1, 2, 4, 2);
      expect(await speaking(4).count()).toBe(0);
    });
    it('says so when a sound does not come', async () => {
      const shown = await show(scam(), { files: {} });
      await shown.page.getByRole('button', { name: 'Nghe cả đoạn' }).click();
      await shown.root.getByText('Không mở được âm thanh.').waitFor();
      expect(await shown.root.locator('.dd-speaking').count()).toBe(0);
    });
    it('without replies is heard, not answered', async () => {
      const shown = await show(
        scam({
          lines: [
            { speaker: 0, text: 'Chào bác.' },
            { speaker: 1, text: 'Chào cô.' },
          ],
        }),
      );
      await shown.pressAt('Tôi đã nghe xong');
      expect(await text(shown)).toContain('Đã ghi nhận.');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'completed']);
      expect(await shown.refusals()).toEqual([]);
    });
  });

  it('stand in a lesson, are counted with it and name it as their parent', async () => {
    const whole = lesson({
      title: 'An toàn',
      passPercentage: 50,
      steps: [rooms, thief(), numbers, spelling, scam()],
    });
    const shown = await byTouch(whole);
    const next = () => tap(shown, 'Tiếp tục');
    await tap(shown, '1. Cửa chính');
    await tap(shown, 'Điểm tiếp theo');
    await tap(shown, 'Điểm tiếp theo');
    await next();
    await tap(shown, '1. Cửa chính');
    await tap(shown, '2. Cửa sổ');
    await tap(shown, 'Kiểm tra');
    await next();
    await tap(shown, 'Lật thẻ');
    await next();
    await tap(shown, 'Tôi không nhớ');
    await tap(shown, 'Thẻ tiếp theo');
    const again = await byTouch(whole, { state: await shown.state() });
    await again.page.getByLabel('Mặt sau là gì?').fill('Huế');
    await tap(again, 'Kiểm tra');
    await tap(again, 'Xem kết quả');
    await tap(again, 'Tiếp tục');
    await tap(again, 'Mời anh ra xã.');
    await tap(again, 'Nghe tiếp.');
    expect(await again.flaws()).toEqual([]);
    await tap(again, 'Xem kết quả');
    expect(await text(again)).toContain('Bạn được 4 trên 6 điểm.');
    expect(await again.flaws()).toEqual([]);
    expect((await again.last('passed')).result?.score).toMatchObject({ raw: 4, max: 6 });
    const inside = [...(await shown.statements()), ...(await again.statements())].filter(({ object }) =>
      object.id.includes('subContentId='),
    );
    expect(inside.map(({ verb }) => verb.id.split('/').at(-1))).toEqual([
      'completed',
      'answered',
      'answered',
      'answered',
    ]);
    for (const { object, context } of inside)
      expect(object.id.startsWith(`${context?.contextActivities?.parent?.[0]?.id}?`)).toBe(true);
    expect(await shown.refusals()).toEqual([]);
  });

  it.each(['series', 'together'] as const)(
    'are told in a question set (%s) at its end only, where that is wanted',
    async (layout) => {
      const set = questionSet({
        title: 'Bộ câu hỏi',
        layout,
        feedbackAtEnd: true,
        questions: [rooms, thief(), numbers, spelling, scam()],
      });
      const shown = await byTouch(set);
      const press = (name: string) => tapOn(shown.page.getByRole('button', { name, exact: true }).first());
      const next = async () => {
        if (layout === 'series') await press('Tiếp tục');
      };
      for (const name of ['1. Cửa chính', 'Điểm tiếp theo', 'Điểm tiếp theo', 'Đóng']) await press(name);
      await next();
      for (const name of ['1. Cửa chính', '3. Mặt trời']) await press(name);
      await next();
      for (const name of ['Lật thẻ', 'Tôi nhớ', 'Lật thẻ', 'Tôi nhớ']) await press(name);
      await next();
      for (const written of ['Hà Nội', 'Vinh']) {
        await shown.page.getByLabel('Mặt sau là gì?').fill(written);
        await press('Kiểm tra');
      }
      expect(await text(shown)).not.toContain('Đáp án đúng');
      await next();
      for (const name of ['Chuyển bao nhiêu?', 'Cúp máy.']) await press(name);
      expect(await text(shown)).not.toContain('Đừng để họ dắt đi.');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).not.toContain('answered');
      await press('Xem kết quả');
      expect(await text(shown)).toContain('Bạn được 2 trên 6 điểm.');
      expect((await shown.verbs()).filter((verb) => verb === 'answered')).toHaveLength(3);
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
    },
  );

  it('can be read in the dark and on a wide screen, also while something is wrong', async () => {
    const dark: ToShow = { colorScheme: 'dark', viewport: desk };
    const pressed: [H5pContent, string[]][] = [
      [rooms, ['1. Cửa chính']],
      [thief(), ['1. Cửa chính', '3. Mặt trời', 'Kiểm tra', 'Xem đáp án']],
      [numbers, ['Lật thẻ']],
      [spelling, ['Tôi không nhớ']],
      [scam(), ['Chuyển bao nhiêu?']],
    ];
    for (const [content, names] of pressed) {
      const shown = await show(content, dark);
      expect(await shown.flaws()).toEqual([]);
      for (const name of names) await shown.page.getByRole('button', { name, exact: true }).click();
      expect(await shown.flaws()).toEqual([]);
    }
  });

  it('speak English where the content does', async () => {
    const shown = await show(
      turnCards({ language: 'en', instruction: 'Remember.', cards: [{ front: 'a', back: 'b' }] }),
    );
    await shown.pressAt('Turn the card');
    await shown.pressAt('I remember');
    expect(await text(shown)).toContain('You remember all the cards!');
    expect((await shown.last('completed')).context?.language).toBe('en');
  });
});
