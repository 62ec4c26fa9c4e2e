import { isPrivateAddress } from '@domdom/platform';
import fc from 'fast-check';
import { waitAfter } from './backoff';
import { readEndpoint } from './endpoint';
import { outgoingText } from './outgoing';
import { openSecret, sealSecret } from './secret-box';
import { type Answer, judgeAnswer } from './verdict';

const answer = (status: number, text = '', more: Partial<Answer> = {}): Answer => ({
  status,
  text,
  retryAfter: 0,
  isRecordStore: true,
  ...more,
});
const ids = ['01a20000-0000-7000-8000-00000000000a', '01a20000-0000-7000-8000-00000000000b'];

describe('an answer of another record store', () => {
  it('acknowledges only with the ids that were sent, whatever their letter case', () => {
    expect(judgeAnswer(answer(200, JSON.stringify(ids.map((id) => id.toUpperCase()))), ids).kind).toBe(
      'taken',
    );
    for (const text of ['', '<html>Welcome</html>', '[]', JSON.stringify(ids.slice(1)), '{"ok":true}']) {
      expect(judgeAnswer(answer(200, text), ids)).toMatchObject({
        kind: 'later',
        trouble: 'strange-answer',
      });
    }
  });

  it('refuses what was sent, pauses for what somebody must mend, waits for the rest', () => {
    const kinds = (status: number) => {
      const verdict = judgeAnswer(answer(status), ids);
      return verdict.kind === 'pause' ? verdict.because : verdict.kind;
    };
    expect([400, 413, 422].map(kinds)).toEqual(['refused', 'refused', 'refused']);
    expect(kinds(409)).toBe('there');
    expect([401, 403, 404, 301, 308, 405].map(kinds)).toEqual([
      'unauthorised',
      'forbidden',
      'no-such-place',
      'redirected',
      'redirected',
      'not-understood',
    ]);
    expect([408, 429, 500, 502, 503, 504].map(kinds)).toEqual(Array(6).fill('later'));
    expect(judgeAnswer({ silence: 'unreachable', detail: 'ECONNREFUSED' }, ids).kind).toBe('later');
    expect(judgeAnswer({ silence: 'address-not-allowed', detail: '' }, ids).kind).toBe('pause');
  });

  it('keeps the words of the other side, and the place of the fault, without what no database keeps', () => {
    const said = judgeAnswer(answer(400, JSON.stringify({ error: 'Bad\u0000 verb', path: '[0].verb' })), ids);
    expect(said).toEqual({ kind: 'refused', status: 400, reason: 'Bad verb ([0].verb)' });
    const page = judgeAnswer(answer(400, '<h1>Bad</h1>\n<p>Request</p>'), ids);
    expect(page).toMatchObject({ reason: 'Bad Request' });
  });

  it('means something for every status and text, and never claims a delivery without the ids', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string({ unit: 'binary' }), (status, text) => {
        const verdict = judgeAnswer(answer(status, text), ids);
        expect(verdict.kind).not.toBe('taken');
        if (verdict.kind === 'refused') expect([...verdict.reason].length).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('waiting for another record store', () => {
  it('gets longer up to about ten minutes and never ends', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const seconds = waitAfter(failures, random);
        expect(seconds).toBeGreaterThanOrEqual(4);
        expect(seconds).toBeLessThanOrEqual(720);
        expect(waitAfter(failures + 1, random)).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });

  it('is as long as the other side asks, but an hour at most', () => {
    expect(waitAfter(1, 0.5, 120)).toBe(120);
    expect(waitAfter(1, 0.5, 1e9)).toBe(3600);
  });
});

describe('the address of another record store', () => {
  const strict = { http: false, private: false };
  const fault = (text: string, rules = strict) => {
    const read = readEndpoint(text, rules);
    return read.ok ? read.endpoint : read.fault;
  };

  it('ends in one slash, before the name of the resource', () => {
    expect(fault('https://lrs.example.vn/xapi')).toBe('https://lrs.example.vn/xapi/');
    expect(fault('https://lrs.example.vn/xapi/statements/')).toBe('https://lrs.example.vn/xapi/');
    expect(fault('https://lrs.example.vn')).toBe('https://lrs.example.vn/');
  });

  it('is refused when it is none, is not encrypted, carries a key or lies in the own network', () => {
    expect(fault('lrs.example.vn')).toBe('notAnAddress');
    expect(fault('file:///etc/passwd')).toBe('notAnAddress');
    expect(fault('https://key:secret@lrs.example.vn/')).toBe('notAnAddress');
    expect(fault('https://lrs.example.vn/?key=1')).toBe('notAnAddress');
    expect(fault('http://lrs.example.vn/')).toBe('notHttps');
    for (const host of [
      '127.0.0.1',
      'localhost',
      'db.internal',
      '[::1]',
      '10.1.2.3',
      '169.254.169.254',
      '2130706433',
      '0x7f.1',
    ]) {
      expect([host, fault(`https://${host}/`)]).toEqual([host, 'privateAddress']);
    }
  });

  it('may be in the own network where that is allowed', () => {
    expect(fault('http://127.0.0.1:8080/xapi', { http: true, private: true })).toBe(
      'http://127.0.0.1:8080/xapi/',
    );
  });

  it('is private whenever it is not on the public internet, also in the shape of IPv6', () => {
    const here = ['192.168.0.1', '172.31.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'];
    const here6 = ['::', '::1', 'fe80::1', 'fc00::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:7f00:1'];
    const tunnels = ['64:ff9b::a00:1', '2002:a00:1::', '2001::1', '2001:db8::1'];
    for (const address of [...here, ...here6, ...tunnels, 'no address']) {
      expect([address, isPrivateAddress(address)]).toEqual([address, true]);
    }
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111']) {
      expect([address, isPrivateAddress(address)]).toEqual([address, false]);
    }
  });
});

describe('a secret that is kept', () => {
  const secret = { auth: 'basic', key: 'k', secret: 'mật khẩu' };

  it('comes back with the same portal secret, for the same place only', () => {
    const sealed = sealSecret('a'.repeat(32), 'place', secret);
    expect(sealed.toString('utf8')).not.toContain('mật');
    expect(openSecret('a'.repeat(32), 'place', sealed)).toEqual(secret);
    expect(openSecret('b'.repeat(32), 'place', sealed)).toBeNull();
    expect(openSecret('a'.repeat(32), 'other', sealed)).toBeNull();
    expect(openSecret('a'.repeat(32), 'place', Buffer.alloc(5))).toBeNull();
  });

  it('does not come back when a byte was changed', () => {
    const sealed = sealSecret('a'.repeat(32), 'place', secret);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(sealed);
        changed[at]! ^= by;
        expect(openSecret('a'.repeat(32), 'place', changed)).toBeNull();
      }),
    );
  });
});

describe('the text of a statement for another store', () => {
  const body = JSON.stringify({ id: ids[0], version: '2.0.0', actor: {}, verb: {}, object: {} });
  const stored = '2026-11-22T01:02:03.000004Z';

  it('has the time it was stored when it came without one', () => {
    expect(JSON.parse(outgoingText(body, { stored, hasTimestamp: false }, '2.0.0'))).toMatchObject({
      timestamp: stored,
      version: '2.0.0',
    });
    expect(outgoingText(body, { stored, hasTimestamp: true }, '2.0.0')).toBe(body);
  });

  it('does not name a version that the other side cannot know', () => {
    const text = outgoingText(body, { stored, hasTimestamp: true }, '1.0.3');
    expect(JSON.parse(text)).not.toHaveProperty('version');
    const old = body.replace('2.0.0', '1.0.0');
    expect(outgoingText(old, { stored, hasTimestamp: true }, '1.0.3')).toBe(old);
  });
});
