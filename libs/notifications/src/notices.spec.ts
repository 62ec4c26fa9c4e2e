import { defineNotices, noticeWords } from './notices';

const notices = defineNotices('trial', {
  plain: { vi: 'Chào', en: 'Hello' },
  about: { vi: (p: { title: string }) => `Lớp ${p.title}`, en: (p: { title: string }) => `Class ${p.title}` },
});

describe('notices', () => {
  it('are stored as code and parameters and read in either language', () => {
    const notice = notices.about({ title: 'May vá' });
    expect(notice).toEqual({ code: 'trial.about', params: { title: 'May vá' } });
    expect(noticeWords('vi', notice)).toBe('Lớp May vá');
    expect(noticeWords('en', notice)).toBe('Class May vá');
    expect(noticeWords('en', notices.plain())).toBe('Hello');
  });

  it('show their code when the library that defined them is gone', () => {
    expect(noticeWords('vi', { code: 'old.gone', params: {} })).toBe('old.gone');
  });
});
