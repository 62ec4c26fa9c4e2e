import { type CalendarEvent, calendarFile } from './calendar-file';

const event: CalendarEvent = {
  uid: 'session-1@domdom',
  sequence: 0,
  changedAt: new Date('2026-11-01T00:00:00Z'),
  startsAt: new Date('2026-11-24T12:30:00Z'),
  endsAt: new Date('2026-11-24T14:00:00Z'),
  title: 'Bình dân học vụ số; buổi 1, làm quen',
  description: 'Mang điện thoại.\nCó trà, bánh.',
  location: 'Nhà văn hóa thôn Hạ, xã Mường Hoa',
  url: 'https://example.org/classes/1',
  cancelled: false,
};
const unfold = (text: string) => text.replace(/\r\n /g, '');

describe('a calendar file', () => {
  it('gives times in UTC and escapes what the format reserves', () => {
    const lines = unfold(calendarFile('Lớp của xã', [event])).split('\r\n');
    expect(lines).toContain('DTSTART:20261124T123000Z');
    expect(lines).toContain('DTEND:20261124T140000Z');
    expect(lines).toContain('SUMMARY:Bình dân học vụ số\\; buổi 1\\, làm quen');
    expect(lines).toContain('DESCRIPTION:Mang điện thoại.\\nCó trà\\, bánh.');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines.at(-1)).toBe('');
  });

  it('keeps the identity of a session that is cancelled, and says so', () => {
    const text = unfold(calendarFile('Lớp', [{ ...event, cancelled: true, sequence: 2 }]));
    expect(text).toContain('UID:session-1@domdom\r\nSEQUENCE:2');
    expect(text).toContain('STATUS:CANCELLED');
  });

  it('has no line above 75 octets and loses nothing of a long Vietnamese text', () => {
    const title = 'Kỹ năng số cho người lớn tuổi ở vùng cao, học buổi tối tại nhà văn hóa '.repeat(5).trim();
    const text = calendarFile('Lớp', [{ ...event, title, location: null }]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfold(text)).toContain(`SUMMARY:${title.replaceAll(',', '\\,')}\r\n`);
    expect(text).not.toContain('LOCATION');
  });
});
