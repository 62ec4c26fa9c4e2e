import { moneyRequestStory } from '../../apps/cli/src/demo/content/practice/money-request-story';
import { onlineForm } from '../../apps/cli/src/demo/content/practice/online-form';
import { qrPayment } from '../../apps/cli/src/demo/content/practice/qr-payment';
import { scamCall } from '../../apps/cli/src/demo/content/practice/scam-call';
import type { DemoStep } from '../../apps/cli/src/demo/content/types';
import { branching, type H5pContent, lesson, simulator } from '../../libs/h5p/src/scoring/builders';
import { desk } from '../support/browser';
import { ContentTypeStage, type PlayedContent, type ToShow } from '../support/h5p-types';
import { tap as tapOn } from '../support/tap';

const phoneOf = (step: DemoStep, more: Partial<Parameters<typeof simulator>[0]> = {}) => {
  if (step.kind !== 'simulator') throw new Error('not a phone');
  return simulator({ ...step.simulator, ...more });
};
const storyOf = (step: DemoStep, more: Partial<Parameters<typeof branching>[0]> = {}) => {
  if (step.kind !== 'story') throw new Error('not a story');
  return branching({ ...step.story, ...more });
};
const call = phoneOf(scamCall);
const payment = phoneOf(qrPayment);
const form = phoneOf(onlineForm);
const story = storyOf(moneyRequestStory);

describe('stories and mock phones', () => {
  let stage: ContentTypeStage;
  beforeAll(async () => {
    stage = await ContentTypeStage.open();
  });
  afterAll(() => stage.close());

  const byTouch = (content: H5pContent, options: ToShow = {}) =>
    stage.show(content, { hasTouch: true, isMobile: true, ...options });
  const tap = (shown: PlayedContent, name: string) =>
    tapOn(shown.page.getByRole('button', { name, exact: true }));
  const text = (shown: PlayedContent) => shown.root.innerText();
  const outcome = async (shown: PlayedContent) => {
    const { result } = await shown.last('answered');
    return { ...result?.score, response: result?.response, success: result?.success };
  };

  describe('a story', () => {
    it('is read to its best ending by the keyboard alone', async () => {
      const shown = await stage.show(story);
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Gọi cho con theo số đã lưu');
      expect(await shown.focused()).toContain('Thảo nghe máy');
      expect(await text(shown)).toContain('Nghe được giọng con là chắc nhất.');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Báo cho cả nhà và bạn bè của Thảo, rồi báo số lạ về 156 hoặc 5656', 'Space');
      expect(await text(shown)).toContain('Bạn được 3 trên 3 điểm.');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'passed']);
      expect(await outcome(shown)).toMatchObject({
        raw: 3,
        max: 3,
        success: true,
        response: '0[.]2[,]3[.]0',
      });
      expect((await shown.last('answered')).object.definition).toMatchObject({
        interactionType: 'performance',
        correctResponsesPattern: ['0[.]2[,]3[.]0'],
      });
      expect(await shown.refusals()).toEqual([]);
    });

    it('may be gone through in circles and back again by touch, and a worse ending is worth less', async () => {
      const shown = await byTouch(story);
      await tap(shown, 'Nhắn lại hỏi cho rõ');
      await tap(shown, 'Đọc lại tin nhắn từ đầu cho kỹ');
      await tap(shown, 'Chuyển ngay, con đang cần');
      expect(await text(shown)).toContain('Năm triệu vừa đi');
      await tap(shown, 'Quay lại lựa chọn trước');
      expect(await text(shown)).toContain('Điện thoại rung giữa chợ');
      await tap(shown, 'Chuyển ngay, con đang cần');
      await tap(shown, 'Chuyển nốt cho xong');
      expect(await text(shown)).toContain('Vẫn còn kết thúc tốt hơn.');
      await tap(shown, 'Xem con đường tốt nhất');
      expect(await text(shown)).toContain('Con đường tốt nhất');
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Chơi lại từ đầu');
      await tap(shown, 'Gọi cho con theo số đã lưu');
      await tap(shown, 'Nhà mình không mất gì, thôi kệ');
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'failed', 'answered', 'failed']);
      expect(await outcome(shown)).toMatchObject({ raw: 2, max: 3, success: false });
      expect(await shown.refusals()).toEqual([]);
    });

    it('goes on where it was left, and begins anew with a state of another story', async () => {
      const first = await stage.show(story);
      await first.pressAt('Nhắn lại hỏi cho rõ');
      const state = await first.state();
      const again = await stage.show(story, { state });
      expect(await text(again)).toContain('Bên kia trả lời rất nhanh');
      const foreign = await stage.show(story, { state: { answer: [[7, 7]], checked: true } });
      expect(await text(foreign)).toContain('Điện thoại rung giữa chợ');
    });

    it('can forbid to go back and to play again', async () => {
      const shown = await stage.show(storyOf(moneyRequestStory, { allowBack: false, enableRetry: false }));
      await shown.pressAt('Nhắn lại hỏi cho rõ');
      expect(await shown.page.getByRole('button', { name: 'Quay lại lựa chọn trước' }).count()).toBe(0);
      await shown.pressAt('Nghe hợp lý, chuyển thôi');
      await shown.pressAt('Chuyển nốt cho xong');
      expect(await shown.page.getByRole('button', { name: 'Chơi lại từ đầu' }).count()).toBe(0);
    });
  });

  describe('a call on a mock phone', () => {
    it('is refused and told of by the keyboard alone', async () => {
      const shown = await stage.show(call);
      expect(await text(shown)).toContain('Màn hình luyện tập, không phải thật');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Nghe');
      expect(await text(shown)).not.toContain('Lộ ra là bị bắt ngay');
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Nghe tiếp');
      expect(await text(shown)).toContain('Lộ ra là bị bắt ngay');
      await shown.pressAt('Cúp máy');
      expect(await shown.focused()).toContain('Tin nhắn');
      await shown.pressAt('Không bấm, giữ lại để báo');
      await shown.page.getByLabel('Gửi đến số').pressSequentially('156');
      await shown.page.getByLabel('Nội dung tin').selectOption({ index: 2 });
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Gửi');
      expect(await text(shown)).toContain('Bạn được 6 trên 6 điểm.');
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.verbs()).toEqual(['attempted', 'answered', 'passed']);
      expect(await outcome(shown)).toMatchObject({
        raw: 6,
        max: 6,
        success: true,
        response: '0[.]0[,]1[.]3[,]2[.]2[,]3-0[.]156[,]3-1[.]1[,]3[.]1',
      });
      expect(await shown.refusals()).toEqual([]);
    });

    it('warns whoever gives the code away, takes the point, and says so once more at the end, by touch', async () => {
      const shown = await byTouch(call);
      await tap(shown, 'Từ chối');
      expect(await text(shown)).toContain('Không nghe số lạ cũng là một cách hay.');
      await tap(shown, 'Nghe');
      await tap(shown, 'Đọc mã OTP cho họ');
      expect(await text(shown)).toContain('Bạn vừa đưa mã OTP cho kẻ lừa đảo.');
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Tôi hiểu rồi');
      await tap(shown, 'Cúp máy');
      await tap(shown, 'Không bấm, giữ lại để báo');
      await tap(shown, 'Gửi');
      expect(await text(shown)).toContain('Số nhận tin báo là 156 hoặc 5656.');
      expect(await shown.flaws()).toEqual([]);
      await shown.page.getByLabel('Gửi đến số').fill('5656');
      await shown.page.getByLabel('Nội dung tin').selectOption({ index: 2 });
      await tap(shown, 'Gửi');
      expect(await text(shown)).toContain('Bạn được 3 trên 6 điểm.');
      await tap(shown, 'Xem cách làm đúng');
      expect(await text(shown)).toContain('Đáp án đúng: bấm «Cúp máy»');
      expect(await shown.flaws()).toEqual([]);
      expect(await outcome(shown)).toMatchObject({ raw: 3, max: 6, success: false });
      expect(await shown.refusals()).toEqual([]);
    });
  });

  describe('a payment on a mock phone', () => {
    it('is stopped at another name and made to the right one, with the number pad of the screen', async () => {
      const shown = await byTouch(payment);
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Quét mã QR');
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Quét');
      await tap(shown, 'Hủy và hỏi cô Lành');
      expect(await text(shown)).toContain('Bạn tinh lắm.');
      await tap(shown, 'Quét');
      await shown.page.getByLabel('Số tiền (đồng)').fill('35.000');
      await tap(shown, 'Tiếp tục');
      for (const key of '2468101') await tap(shown, key);
      await tap(shown, 'Xóa');
      expect(await shown.page.getByLabel('Mã PIN', { exact: true }).inputValue()).toBe('246810');
      expect(await shown.flaws()).toEqual([]);
      await tap(shown, 'Xác nhận');
      expect(await outcome(shown)).toMatchObject({ raw: 8, max: 8, success: true });
      expect(await shown.flaws()).toEqual([]);
      expect(await shown.refusals()).toEqual([]);
    });
  });

  describe('a form on a mock phone', () => {
    const own = '038199001234';
    const untilForm = async (shown: PlayedContent) => {
      await shown.pressAt('Đăng nhập bằng VNeID');
      await shown.page
        .getByLabel('Thủ tục', { exact: true })
        .selectOption({ label: 'Xác nhận thông tin về cư trú' });
      await shown.pressAt('Tiếp tục');
    };
    const fillIn = async (shown: PlayedContent) => {
      await shown.page.getByLabel('Họ và tên').fill('lo thi mai');
      await shown.page.getByLabel('Số định danh cá nhân').fill('000 060 123 456');
      await shown.page.getByLabel('Ngày sinh').fill('15/8/1960');
      await shown.page.getByLabel('Số điện thoại').fill('0900000000');
    };

    it('is filled in with the made-up details, which are told; what else was typed stays on the phone', async () => {
      const shown = await stage.show(form);
      await untilForm(shown);
      await shown.page.getByLabel('Số định danh cá nhân').fill(own);
      await shown.pressAt('Tiếp tục');
      expect(await shown.focused()).toContain('Họ và tên');
      expect(await text(shown)).toContain('Số định danh có đủ 12 chữ số.');
      expect(await shown.flaws()).toEqual([]);
      expect(JSON.stringify(await shown.state())).not.toContain(own);
      await fillIn(shown);
      await shown.pressAt('Tiếp tục');
      await shown.page.getByLabel('Nhận kết quả').selectOption({ label: 'Bản điện tử trên cổng' });
      await shown.page.getByLabel('Tôi xin cam đoan lời khai trên là đúng').check();
      expect(await shown.flaws()).toEqual([]);
      await shown.pressAt('Nộp hồ sơ');
      expect(await text(shown)).toContain('Đã nhận hồ sơ của bạn');
      const { result } = await shown.last('answered');
      expect(result?.score).toMatchObject({ raw: 8, max: 12 });
      expect(result?.response).toContain('2-1[.][,]');
      expect(result?.response).toContain('2-1[.]000060123456');
      expect(JSON.stringify(await shown.statements())).not.toContain(own);
      expect(await shown.refusals()).toEqual([]);
    });

    it('goes on at its screen on another visit, with what was right', async () => {
      const first = await stage.show(form);
      await untilForm(first);
      await first.page.getByLabel('Họ và tên').fill('Lò Thị Mai');
      await first.pressAt('Tiếp tục');
      const again = await stage.show(form, { state: await first.state() });
      expect(await text(again)).toContain('Màn hình 3 trên 5');
      expect(await again.page.getByLabel('Họ và tên').inputValue()).toBe('Lò Thị Mai');
      expect(await again.page.getByLabel('Số điện thoại').inputValue()).toBe('');
    });

    it('lets nobody be stuck: after three tries the screen may be skipped, without points', async () => {
      const shown = await stage.show(form);
      await untilForm(shown);
      for (const _ of [1, 2, 3]) await shown.pressAt('Tiếp tục');
      await shown.pressAt('Bỏ qua màn hình này');
      expect(await text(shown)).toContain('Màn hình 4 trên 5');
      expect(await shown.flaws()).toEqual([]);
    });

    it('says no hint and no reason in a test', async () => {
      const shown = await stage.show(phoneOf(onlineForm, { mode: 'test' }));
      expect(await shown.page.getByRole('button', { name: 'Gợi ý' }).count()).toBe(0);
      await shown.pressAt('Đăng nhập bằng đường liên kết trong tin nhắn lạ');
      expect(await text(shown)).toContain('Chưa đúng.');
      expect(await text(shown)).not.toContain('trang giả');
    });
  });

  it('are parts of a lesson that adds up their points, on a desk as on a phone', async () => {
    const both = lesson({ title: 'Bài', steps: [call, story], retryQuestions: true });
    const shown = await stage.show(both, { viewport: desk });
    expect(await shown.flaws()).toEqual([]);
    await shown.pressAt('Nghe');
    await shown.pressAt('Cúp máy');
    await shown.pressAt('Không bấm, giữ lại để báo');
    await shown.page.getByLabel('Gửi đến số').fill('156');
    await shown.page.getByLabel('Nội dung tin').selectOption({ index: 2 });
    await shown.pressAt('Gửi');
    await shown.pressAt('Tiếp tục');
    await shown.pressAt('Gọi cho con theo số đã lưu');
    await shown.pressAt('Nhà mình không mất gì, thôi kệ');
    await shown.pressAt('Xem kết quả');
    expect(await text(shown)).toContain('Bạn được 8 trên 9 điểm.');
    expect(await shown.flaws()).toEqual([]);
    expect(await shown.verbs()).toEqual(['attempted', 'answered', 'answered', 'completed', 'passed']);
    expect(await shown.refusals()).toEqual([]);
  });
});
