import { linkedClasses } from './mail-sink';
import { formatDay } from './report';
import { classesBenchArgs } from './run-classes-bench';
import { type Balance, dueFor, settle } from './simulate-day';

describe('the benchmark of classes', () => {
  it('takes the sizes of a province, and says what it cannot take', () => {
    expect(classesBenchArgs({})).toEqual({ communes: 166, classes: 500, registrations: 20_000 });
    expect(classesBenchArgs({ communes: '2', classes: '3', registrations: '4', json: 'a' })).toEqual({
      ...{ communes: 2, classes: 3, registrations: 4, json: 'a' },
    });
    expect(() => classesBenchArgs({ classes: 'many' })).toThrow('--classes');
  });

  it('knows who is to get what: the one who registered somebody out of reach, and each once', () => {
    const people = [
      { id: 'a', email: 'a@x', phone: '+84', registeredBy: 'a' },
      { id: 'b', email: null, phone: null, registeredBy: 'a' },
      { id: 'c', email: null, phone: '+85', registeredBy: 'c' },
    ];
    const confirmed = ['a', 'b', 'c'].map((personId) => ({ personId, classId: '1' }));
    expect(dueFor({ people, classes: [] }, confirmed, ['1'])).toEqual({
      mail: new Set(['a@x 1']),
      sms: new Set(['a 1', 'c 1']),
    });
  });

  it('counts what is lost, what came twice and what came to nobody who should have it', () => {
    const balance: Balance = { due: 0, received: 0, lost: 0, doubled: 0 };
    settle(balance, new Set(['a 1', 'b 1']), ['a 1', 'a 1', 'c 1']);
    expect(balance).toEqual({ due: 2, received: 3, lost: 1, doubled: 2 });
  });

  it('reads the classes of a mail however it is encoded', () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    const text = `http://x/classes/${id}`;
    expect(linkedClasses(`Subject: x\r\n\r\n${text.slice(0, 20)}=\r\n${text.slice(20)}`)).toEqual([id]);
    const base64 = Buffer.from(`Chào\n${text}\n`).toString('base64');
    expect(linkedClasses(`Content-Transfer-Encoding: base64\r\n\r\n${base64}`)).toEqual([id]);
  });

  it('says throughput, waiting, CPU and losses', () => {
    const work = { count: 100, seconds: 2, perSecond: 50, cpu: null, p50: 1, p95: 2.25 };
    const balance = { due: 10, received: 9, lost: 1, doubled: 0 };
    const text = formatDay({
      sizes: { communes: 1, classes: 2, registrations: 100 },
      confirmed: 90,
      registrations: { ...work, cpu: { program: 1.5, database: 0.5 } },
      ...{ reminders: work, mail: balance, sms: balance },
    });
    expect(text).toContain('100 in 2.0 s = 50/s, CPU 1.50 + 0.50 ms each, p50 1.0 ms, p95 2.3 ms');
    expect(text).toContain('due 10, received 9, lost 1, doubled 0');
  });
});
