import { Page, renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import type { Entrance, Standing } from '../ports/course-learning';
import { EnrolStep } from './enrol-step';

const entrance: Entrance = {
  offer: 'begin',
  capacity: null,
  waiting: 0,
  days: null,
  lastDay: null,
  left: null,
  reason: null,
};
type Out = Extract<Standing, { kind: 'none' | 'requested' | 'waiting' }>;
const from = (change: Partial<Entrance>): Out => ({ kind: 'none', entrance: { ...entrance, ...change } });

/** What the page says between its heading and its footer, and the names of its buttons. */
function shown(standing: Out, signedIn = true) {
  const html = renderPage(
    testPage(),
    <Page title="Khóa">
      <EnrolStep actor={signedIn ? testActor() : null} slug="khoa" standing={standing} />
    </Page>,
  );
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const plain = (part: string) => part.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '');
  const buttons = [...main.matchAll(/<(?:button|a)[^>]*class="button[^>]*>(.*?)<\/(?:button|a)>/gs)];
  return { text: plain(main), buttons: buttons.map(([, words]) => plain(words ?? '')), main };
}

describe('the one button of a course', () => {
  it('says what it does for somebody who is not in the course', () => {
    const said = (change: Partial<Entrance>) => shown(from(change)).buttons;
    expect(said({})).toEqual(['Ghi danh và học ngay']);
    expect(said({ offer: 'ask' })).toEqual(['Xin vào học']);
    expect(said({ offer: 'queue', capacity: 30, waiting: 4 })).toEqual(['Vào danh sách chờ']);
    expect(said({ left: 'withdrawn' })).toEqual(['Học lại khóa này']);
    expect(said({ left: 'expired' })).toEqual(['Ghi danh và học ngay']);
    for (const offer of ['course-closed', 'over', 'invited-only'] as const)
      expect(said({ offer })).toEqual([]);
  });

  it('says why it is so: how many wait, why one was refused, until when one learns', () => {
    expect(shown(from({ offer: 'queue', capacity: 30, waiting: 4 })).text).toContain(
      'Đã đủ 30 chỗ, 4 người đang chờ.',
    );
    expect(shown(from({ offer: 'ask', left: 'withdrawn', reason: 'Dành cho hội viên' })).text).toContain(
      'Lý do: Dành cho hội viên',
    );
    expect(shown(from({ lastDay: '2026-12-31', days: 30 })).text).toContain(
      'Học trong 30 ngày từ khi ghi danh · Học đến Thứ Năm, 31/12/2026',
    );
    expect(shown(from({ offer: 'invited-only' })).text).toContain('đường dẫn mời');
  });

  it('lets one give up what one asks or waits for, and says how long the line is', () => {
    const waiting = shown({ kind: 'waiting', position: 3 });
    expect(waiting.text).toContain('Bạn đứng thứ 3 trong danh sách chờ');
    expect(waiting.buttons).toEqual(['Rời danh sách chờ']);
    const requested = shown({ kind: 'requested', since: new Date('2026-11-20T03:00:00Z') });
    expect(requested.text).toContain('Gửi Thứ Sáu, 20/11/2026.');
    expect(requested.buttons).toEqual(['Rút lời xin']);
    expect(requested.main).toContain('action="/learn/khoa/withdraw"');
  });

  it('leads a visitor through signing in and back to the course', () => {
    const visitor = shown(from({ offer: 'ask' }), false);
    expect(visitor.buttons).toEqual(['Đăng nhập để xin vào học']);
    expect(visitor.main).toContain('href="/sign-in?next=/courses/khoa"');
  });
});
