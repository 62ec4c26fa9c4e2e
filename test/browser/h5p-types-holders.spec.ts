import {
  blanks,
  choice,
  column,
  lesson,
  page,
  questionSet,
  trueFalse,
  video,
} from '../../libs/h5p/src/scoring/builders';
import { desk, phone } from '../support/browser';
import { ContentTypeStage, type PlayedContent } from '../support/h5p-types';
import { tap } from '../support/tap';
import { recordVideo } from '../support/tiny-video';

const reading = page({ heading: 'Mật khẩu tốt', paragraphs: ['Dài từ 12 ký tự, lạ với mọi người.'] });
const password = choice({
  question: 'Mật khẩu nào khó đoán nhất?',
  answers: [{ text: 'Meo3ChânNhảyMưa!', correct: true, feedback: 'Dài và lạ.' }, { text: '123456' }],
  shuffle: false,
});
const bank = trueFalse({ statement: 'Ngân hàng được hỏi mã OTP của bạn.', correct: false });
const layers = blanks({ instruction: 'Điền từ.', text: 'Bật xác thực *hai/2* lớp.' });
const questions = [password, bank, layers];
const touch = { hasTouch: true, isMobile: true, viewport: phone };

async function keys(shown: PlayedContent, ...steps: [name: string, ...pressed: string[]][]): Promise<void> {
  for (const [name, ...pressed] of steps) {
    await shown.tabTo(name);
    for (const key of pressed) await shown.page.keyboard.press(key);
  }
}
const partOf = (id: string | undefined) => id?.split('subContentId=')[1] ?? '';
const tapButton = (shown: PlayedContent, name: string) =>
  tap(shown.page.getByRole('button', { name, exact: true }).first());

describe('contents that hold others', () => {
  let stage: ContentTypeStage;
  beforeAll(async () => {
    stage = await ContentTypeStage.open();
  });
  afterAll(() => stage.close());

  describe('a column', () => {
    const content = column({
      title: 'Giữ tài khoản',
      heading: 'Giữ tài khoản',
      parts: [reading, ...questions],
    });

    it('is done by keyboard alone, each part told of with the column as its parent', async () => {
      const shown = await stage.show(content);
      expect(await shown.flaws()).toEqual([]);
      await keys(shown, ['Xem kết quả', 'Enter']);
      await shown.page.getByText('Còn 3 phần chưa xong.').waitFor();
      expect(await shown.flaws()).toEqual([]);
      // What is left has the focus: the way goes on from there.
      await keys(shown, ['Meo3ChânNhảyMưa!', 'Space'], ['Kiểm tra', 'Enter']);
      await keys(shown, ['Đúng', 'ArrowDown'], ['Kiểm tra', 'Enter']);
      await keys(shown, ['Ô trống 1', 'h', 'a', 'i'], ['Kiểm tra', 'Enter'], ['Xem kết quả', 'Enter']);
      await shown.page.getByText('Bạn được 3 trên 3 điểm.').waitFor();
      expect(await shown.flaws()).toEqual([]);
      expect((await shown.verbs()).filter((verb) => verb !== 'experienced')).toEqual([
        'attempted',
        'answered',
        'answered',
        'answered',
        'completed',
        'passed',
      ]);
      const told = await shown.statements();
      const whole = told[0]!.object.id;
      for (const { object, context } of told.filter(({ object: { id } }) => id !== whole)) {
        expect([object.id, context?.contextActivities?.parent?.map(({ id }) => id)]).toEqual([
          object.id,
          [whole],
        ]);
      }
      expect((await shown.last('completed')).result?.score).toMatchObject({ raw: 3, max: 3 });
      expect(await shown.refusals()).toEqual([]);
    });

    it('goes on elsewhere with what was answered, and counts the time of both visits', async () => {
      const first = await stage.show(content, { viewport: desk });
      await first.page.getByLabel('123456').check();
      await first.page.getByRole('button', { name: 'Kiểm tra' }).first().click();
      const state = (await first.state()) as { seconds: number };
      const again = await stage.show(content, { ...touch, state: { ...state, seconds: 100 } });
      expect(await again.page.getByLabel('123456').isChecked()).toBe(true);
      await again.page.getByRole('radio', { name: 'Sai', exact: true }).tap();
      await tapButton(again, 'Kiểm tra');
      await again.page.getByLabel('Ô trống 1').fill('2');
      await tapButton(again, 'Kiểm tra');
      await tapButton(again, 'Xem kết quả');
      const { result } = await again.last('failed');
      expect(result?.score).toMatchObject({ raw: 2, max: 3 });
      expect(Number(/^PT([\d.]+)S$/.exec(result?.duration ?? '')?.[1])).toBeGreaterThanOrEqual(100);
      expect(await again.flaws()).toEqual([]);
    });

    it('of pages alone is done when its reader says so, and its pages are read when they were in view', async () => {
      const shown = await stage.show(column({ title: 'Hai trang', parts: [reading, reading] }));
      await keys(shown, ['Tôi đã đọc xong', 'Enter']);
      await shown.page.getByText('Đã ghi nhận.').waitFor();
      expect(await shown.verbs()).toEqual(['attempted', 'experienced', 'experienced', 'completed', 'passed']);
      expect((await shown.last('completed')).result?.score).toBeUndefined();
      expect(await shown.refusals()).toEqual([]);
    });
  });

  describe('a question set', () => {
    it('says nothing of right and wrong before the end where it is set so; answers can be changed until then', async () => {
      const content = questionSet({ title: 'Kiểm tra', questions, feedbackAtEnd: true, passPercentage: 60 });
      const shown = await stage.show(content, touch);
      await shown.page.getByLabel('123456').tap();
      await tapButton(shown, 'Tiếp tục');
      await shown.page.getByRole('radio', { name: 'Sai', exact: true }).tap();
      expect(await shown.page.getByRole('button', { name: 'Kiểm tra' }).isVisible()).toBe(false);
      await tapButton(shown, 'Quay lại');
      await shown.page.getByLabel('Meo3ChânNhảyMưa!').tap();
      await tapButton(shown, 'Tiếp tục');
      expect(await shown.verbs()).toEqual(['attempted']);
      const halfway = await shown.state();
      await tapButton(shown, 'Tiếp tục');
      await tapButton(shown, 'Xem kết quả');
      await shown.page.getByText('Bạn được 2 trên 3 điểm.').waitFor();
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'answered', 'completed', 'passed']);
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
      await shown.page.getByRole('button', { name: /^Mở lại phần này: Mật khẩu/ }).tap();
      await shown.page.getByText('Dài và lạ.').waitFor();
      const again = await stage.show(content, { state: halfway });
      expect(await again.page.getByRole('radio', { name: 'Sai', exact: true }).isChecked()).toBe(true);
      expect(await again.page.getByText('Dài và lạ.').isVisible()).toBe(false);
    });

    it('on one page warns once of what has no answer, and hides the answers where no review is allowed', async () => {
      const content = questionSet({
        title: 'Một trang',
        questions,
        layout: 'together',
        feedbackAtEnd: true,
        showReview: false,
        feedback: [{ from: 0, to: 50, text: 'Đọc lại bài nhé.' }],
      });
      const shown = await stage.show(content);
      await keys(shown, ['Meo3ChânNhảyMưa!', 'Space'], ['Xem kết quả', 'Enter']);
      await shown.page.getByText('Còn 2 câu chưa trả lời.').waitFor();
      expect(await shown.flaws()).toEqual([]);
      await shown.page.keyboard.press('Enter');
      await shown.page.getByText('Đọc lại bài nhé.').waitFor();
      expect(await shown.page.getByText('Mật khẩu nào khó đoán nhất?').isVisible()).toBe(false);
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'completed', 'failed']);
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
    });

    it('keeps what was drawn from one visit to the next, and draws anew when it is done again', async () => {
      const pool = Array.from({ length: 12 }, (_, i) =>
        trueFalse({ statement: `Câu số ${i}.`, correct: true }),
      );
      const content = questionSet({ title: 'Rút thăm', questions: pool, draw: 2, layout: 'together' });
      const asked = (shown: PlayedContent) => shown.page.getByText(/^Câu số/).allTextContents();
      const first = await stage.show(content, touch);
      const drawn = await asked(first);
      expect(new Set(drawn).size).toBe(2);
      await first.page.getByLabel('Đúng').first().tap();
      await tapButton(first, 'Kiểm tra');
      const again = await stage.show(content, { ...touch, state: await first.state() });
      expect(await asked(again)).toEqual(drawn);
      await again.page.getByLabel('Đúng').last().tap();
      await tapButton(again, 'Kiểm tra');
      await again.page.getByText('Bạn được 2 trên 2 điểm.').waitFor();
      expect((await again.last('completed')).result?.score).toMatchObject({ raw: 2, max: 2 });
      const draws = new Set<string>();
      for (let times = 0; times < 5; times++) {
        await tapButton(again, 'Học lại từ đầu');
        draws.add((await asked(again)).join());
        for (const answer of await again.page.getByLabel('Đúng').all()) await answer.tap();
        await tapButton(again, 'Kiểm tra');
        await tapButton(again, 'Kiểm tra');
      }
      expect(draws.size).toBeGreaterThan(1);
      // Of the second visit the server knows the answers of the first; of the first everything was told here.
      expect(await first.refusals()).toEqual([]);
    });
  });

  it('stand inside a lesson with one row of buttons to go on, and their questions are in its review', async () => {
    const inner = column({ title: 'Trang', parts: [reading, password, bank] });
    const content = lesson({
      title: 'Bài',
      steps: [inner, questionSet({ title: 'Bộ', questions: [layers], feedbackAtEnd: true })],
    });
    const shown = await stage.show(content);
    expect(await shown.flaws()).toEqual([]);
    await keys(shown, ['Meo3ChânNhảyMưa!', 'Space'], ['Kiểm tra', 'Enter']);
    await keys(shown, ['Đúng', 'ArrowDown'], ['Kiểm tra', 'Enter']);
    await shown.page.getByRole('button', { name: /^(Bỏ qua|Tiếp tục)/ }).click();
    await keys(shown, ['Ô trống 1', '3']);
    await shown.page.getByRole('button', { name: 'Xem kết quả' }).click();
    await shown.page.getByText('Bạn được 2 trên 3 điểm.').waitFor();
    expect(await shown.page.getByRole('listitem').filter({ hasText: 'điểm' }).count()).toBe(3);
    expect(await shown.flaws()).toEqual([]);
    const told = await shown.statements();
    const [columnId, setId] = (content.params['steps'] as { subContentId: string }[]).map(
      (step) => step.subContentId,
    );
    const tree = told
      .filter(({ verb }) => verb.id.endsWith('answered'))
      .map(({ context }) => partOf(context?.contextActivities?.parent?.[0]?.id));
    expect(tree).toEqual([columnId, columnId, setId]);
    const results = told.filter(({ verb }) => verb.id.endsWith('completed'));
    expect(results.map(({ object, result }) => [partOf(object.id), result?.score?.raw])).toEqual([
      [columnId, 2],
      [setId, 0],
      ['', 2],
    ]);
    expect(await shown.refusals()).toEqual([]);
  });

  describe('a video', () => {
    const content = video({
      title: 'Cuộc gọi lạ',
      file: { path: 'videos/a.webm', mime: 'video/webm' },
      captions: 'WEBVTT\n\n00:00.000 --> 00:03.000\nCông an đây, chuyển tiền ngay!',
      transcript: ['Công an đây, chuyển tiền ngay!'],
      moments: [
        { at: '0:02', title: 'Nên làm gì?', content: bank },
        { at: '0:01', title: 'Để ý', content: reading },
        { at: '9:00', title: 'Cuối phim', content: password },
      ],
    });
    let files: Record<string, { type: string; data: Buffer }>;
    beforeAll(async () => {
      files = { 'videos/a.webm': { type: 'video/webm', data: await recordVideo(stage.browser, 3) } };
    });
    const timeOf = (shown: PlayedContent) =>
      shown.page.evaluate(() => document.querySelector('video')!.currentTime);

    it('stops at its moments, cannot be wound past them, and is completed at its end, by keyboard alone', async () => {
      const shown = await stage.show(content, { files });
      expect(await shown.flaws()).toEqual([]);
      await keys(shown, ['Vị trí trong video', 'End']);
      expect(await timeOf(shown)).toBe(0);
      // Slower than people watch it, so that a machine that stands still for a moment is still before the next stop.
      await shown.page.evaluate(() => {
        document.querySelector('video')!.playbackRate = 0.5;
      });
      await keys(shown, ['Phát', 'Space']);
      await shown.page.locator('.dd-caption').getByText('Công an đây, chuyển tiền ngay!').waitFor();
      await shown.page.getByRole('heading', { name: 'Mật khẩu tốt' }).waitFor();
      expect(await timeOf(shown)).toBeLessThan(2);
      expect(await shown.flaws()).toEqual([]);
      await keys(shown, ['Xem tiếp', 'Enter']);
      await shown.page.getByText('Ngân hàng được hỏi').waitFor();
      expect(await shown.page.getByRole('button', { name: 'Xem tiếp' }).isVisible()).toBe(false);
      await keys(shown, ['Đúng', 'ArrowDown'], ['Kiểm tra', 'Enter'], ['Xem tiếp', 'Enter']);
      await shown.page.getByText('Mật khẩu nào khó đoán nhất?').waitFor();
      await keys(shown, ['Meo3ChânNhảyMưa!', 'Space'], ['Kiểm tra', 'Enter'], ['Xem tiếp', 'Enter']);
      await shown.page.getByText('Bạn được 2 trên 2 điểm.').waitFor();
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual([
        'attempted',
        'experienced',
        'answered',
        'answered',
        'completed',
        'passed',
      ]);
      const { object, context } = await shown.last('answered');
      expect(partOf(object.id)).not.toBe('');
      expect(context?.contextActivities?.parent?.[0]?.id).toBe((await shown.statements())[0]!.object.id);
      expect(await shown.refusals()).toEqual([]);
    });

    it('goes on by touch where it was left, and what was done is not asked again', async () => {
      const first = await stage.show(content, { ...touch, files });
      await tapButton(first, 'Phát');
      await tapButton(first, 'Xem tiếp');
      await first.page.getByText('Ngân hàng được hỏi').waitFor();
      const again = await stage.show(content, { ...touch, files, state: await first.state() });
      await again.page.waitForFunction(() => document.querySelector('video')!.currentTime >= 2);
      expect(await again.page.getByRole('button', { name: '0:01 Để ý (đã xong)' }).isVisible()).toBe(true);
      expect(await again.flaws()).toEqual([]);
      await tapButton(again, 'Phát');
      await again.page.getByRole('radio', { name: 'Sai', exact: true }).tap();
      await tapButton(again, 'Kiểm tra');
      await again.page.getByRole('button', { name: '9:00 Cuối phim (chưa tới)' }).tap({ force: true });
      expect(await again.page.getByText('Mật khẩu nào khó đoán').isVisible()).toBe(false);
      await tapButton(again, 'Xem tiếp');
      await again.page.getByLabel('123456').tap();
      await tapButton(again, 'Kiểm tra');
      await tapButton(again, 'Xem tiếp');
      expect((await again.last('failed')).result?.score).toMatchObject({ raw: 1, max: 2 });
      expect(await again.refusals()).toEqual([]);
    });

    it('that cannot be opened leaves its words and its questions', async () => {
      const broken = { 'videos/a.webm': { type: 'video/webm', data: 'not a film' } };
      const shown = await stage.show(content, { ...touch, files: broken });
      await shown.page.getByText('Không mở được video.').waitFor();
      await shown.page.getByText('Lời trong video').tap();
      await shown.page.getByText('Công an đây').waitFor();
      await shown.page.getByRole('button', { name: '0:01 Để ý' }).tap();
      await tapButton(shown, 'Xem tiếp');
      await shown.page.getByRole('button', { name: '0:02 Nên làm gì?' }).tap();
      await shown.page.getByRole('radio', { name: 'Sai', exact: true }).tap();
      await tapButton(shown, 'Kiểm tra');
      await tapButton(shown, 'Xem tiếp');
      await shown.page.getByRole('button', { name: '9:00 Cuối phim' }).tap();
      await shown.page.getByLabel('Meo3ChânNhảyMưa!').tap();
      await tapButton(shown, 'Kiểm tra');
      await tapButton(shown, 'Xem tiếp');
      await shown.page.getByText('Bạn được 2 trên 2 điểm.').waitFor();
      expect(await shown.refusals()).toEqual([]);
    });
  });
});
