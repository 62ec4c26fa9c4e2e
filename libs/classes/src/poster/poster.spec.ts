import fc from 'fast-check';
import { pdfText } from '../../../paper/src/testing/pdf-text';
import type { ClassView, SessionView } from '../class-view';
import { expand, ruleOf, type Schedule } from '../domain/recurrence';
import { announcementOf, loudspeakerSeconds } from './announcement';
import { lettersOf, type Poster, posterOf } from './poster';
import { posterPdf } from './poster-pdf';

const now = new Date('2026-11-21T02:00:00Z');
const address = 'https://domdom.example';
const schedule: Schedule = {
  startsOn: '2026-11-24',
  startsAt: '19:30',
  minutes: 90,
  repeat: 'weekly',
  weekdays: ['tu', 'th'],
  count: 6,
};
const sessions = expand(ruleOf(schedule), schedule.startsOn, schedule.startsAt, 90).map(
  (slot, index): SessionView => ({
    ...slot,
    id: `s${index}`,
    status: 'planned',
    note: null,
    revision: 0,
    updatedAt: now,
    venueName: null,
    venueAddress: null,
    marked: 0,
    present: 0,
  }),
);
const view = (given: Partial<ClassView> = {}) =>
  ({
    id: '019ab3c4-0000-7000-8000-000000000001',
    title: 'Bình dân học vụ số',
    summary:
      'Dùng điện thoại thông minh trong việc hằng ngày. Học 2 giờ mỗi buổi, có 3 người giúp. Nhớ mang điện thoại.',
    mode: 'in-person',
    sensitive: false,
    recurrence: ruleOf(schedule),
    startsOn: schedule.startsOn,
    startsAt: schedule.startsAt,
    sessions: 6,
    firstStartsAt: sessions[0]!.startsAt,
    unitName: 'Hội Khuyến học xã Mường Hoa',
    aboveName: 'Lào Cai',
    venueName: 'Nhà văn hóa thôn Hạ',
    venueAddress: 'Thôn Hạ, xã Mường Hoa',
    instructors: [{ id: 'i', name: 'Giàng A Sùng' }],
    ...given,
  }) as ClassView;

describe('a poster', () => {
  it('says what, when, where, who and whom to ask', () => {
    const choice = { contact: 'Chị Mai, 0912 345 678' };
    expect(posterOf(view(), sessions, choice, { language: 'vi', now, address })).toEqual<Poster>({
      heading: 'Bình dân học vụ số',
      when: ['19:30 · Thứ Ba, Thứ Năm', 'Từ ngày 24/11/2026, 6 buổi'],
      where: ['Nhà văn hóa thôn Hạ, Thôn Hạ, xã Mường Hoa'],
      who: 'Giàng A Sùng',
      organiser: 'Hội Khuyến học xã Mường Hoa, Lào Cai',
      contact: 'Chị Mai, 0912 345 678',
      address: `${address}/classes/${view().id}`,
    });
  });

  it('in English leads to the English page', () => {
    const poster = posterOf(view(), sessions, {}, { language: 'en', now, address });
    expect(poster.address).toBe(`${address}/en/classes/${view().id}`);
    expect(poster.when[1]).toBe('From 24/11/2026, 6 sessions');
  });

  it('does not name a sensitive class unless its organiser writes how', () => {
    const secret = view({ title: 'Phòng chống bạo lực gia đình', sensitive: true });
    const quiet = posterOf(secret, sessions, {}, { language: 'vi', now, address });
    expect(JSON.stringify(quiet)).not.toMatch(/bạo lực|Giàng/);
    const chosen = posterOf(
      secret,
      sessions,
      { heading: 'Chị em trò chuyện' },
      { language: 'vi', now, address },
    );
    expect(chosen.heading).toBe('Chị em trò chuyện');
    expect(announcementOf(secret, sessions, {}, { now, address }).spoken).not.toMatch(
      /bạo lực|điện thoại thông minh/,
    );
  });

  it('as a PDF is one sheet with every letter, however long its words are', async () => {
    const poster = posterOf(view(), sessions, { contact: 'Chị Mai' }, { language: 'vi', now, address });
    const text = pdfText(await posterPdf(poster, 'vi'));
    for (const word of ['Bình dân học vụ số', 'Nhà văn hóa thôn Hạ', 'Chị Mai', 'Quét mã để đăng ký'])
      expect(text.replace(/\s+/g, ' ')).toContain(word);
    const long = {
      ...poster,
      heading: 'Chuyển đổi số cộng đồng '.repeat(5),
      where: ['Nhà sinh hoạt '.repeat(14)],
    };
    const pdf = (await posterPdf(long, 'vi')).toString('latin1');
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
  });
});

describe('an announcement', () => {
  it('is said as people say it', () => {
    const { spoken, short } = announcementOf(
      view(),
      sessions,
      { contact: 'chị Mai, 0912 345 678' },
      { now, address },
    );
    expect(spoken).toContain(
      'Lớp học vào lúc mười chín giờ ba mươi phút, thứ ba và thứ năm hằng tuần, bắt đầu từ thứ ba, ngày hai mươi tư tháng mười một, gồm sáu buổi, tại Nhà văn hóa thôn Hạ',
    );
    expect(spoken).toContain('không chín một hai, ba bốn năm, sáu bảy tám');
    expect(short.split('\n')).toEqual([
      '📣 Bình dân học vụ số (miễn phí)',
      '🕢 19:30 Thứ Ba, Thứ Năm, từ 24/11, 6 buổi',
      '📍 Nhà văn hóa thôn Hạ, Thôn Hạ, xã Mường Hoa',
      '☎ chị Mai, 0912 345 678',
      `Đăng ký: ${address}/classes/${view().id}`,
    ]);
  });

  it('tells of one meeting by its day', () => {
    const { spoken } = announcementOf(view(), sessions.slice(0, 1), {}, { now, address });
    expect(spoken).toContain('mười chín giờ ba mươi phút, thứ ba, ngày hai mươi tư tháng mười một');
  });

  it('holds no figure, and of the summary only what there is time for', () => {
    const words = fc.array(
      fc.constantFrom('Học', '2', 'giờ', '19:30', 'bánh chưng', '0912 345 678', 'xong.'),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(words, (summary) => {
        const one = view({ summary: summary.join(' ') });
        const { spoken, seconds } = announcementOf(one, sessions, {}, { now, address });
        expect(spoken).not.toMatch(/\d/);
        expect(seconds).toBeLessThanOrEqual(loudspeakerSeconds);
        expect(seconds).toBeGreaterThan(20);
      }),
    );
  });
});

describe('the letters of a printed poster', () => {
  it('are large while little is said, and become smaller the more is said', () => {
    const said = (length: number) => ({ when: ['a'.repeat(length)], where: [], who: null, contact: null });
    expect([80, 180, 300, 500].map((length) => lettersOf(said(length)))).toEqual([
      'large',
      'smaller',
      'small-letters',
      'smallest',
    ]);
  });
});
