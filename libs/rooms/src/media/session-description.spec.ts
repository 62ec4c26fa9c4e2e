import fc from 'fast-check';
import { checkAnswer, checkCandidate, offeredSections } from './session-description';

const section = (kind: string, mid: string, direction = 'sendonly', port = 9) =>
  `m=${kind} ${port} UDP/TLS/RTP/SAVPF 111\r\na=mid:${mid}\r\na=${direction}\r\n`;
const offer = (...sections: string[]) => ({
  type: 'offer' as const,
  sdp: `v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n${sections.join('')}`,
});
const unusable = expect.objectContaining({ code: 'rooms.mediaUnusable' });

describe('what somebody wants to send', () => {
  it('is a sound, a picture, or both', () => {
    expect(offeredSections(offer(section('audio', '0'), section('video', 'v1')))).toEqual([
      { kind: 'audio', mid: '0', sends: true },
      { kind: 'video', mid: 'v1', sends: true },
    ]);
    expect(offeredSections(offer(section('video', '0')))).toHaveLength(1);
    expect(offeredSections(offer(section('audio', '0'), section('video', '1', 'inactive')))[1]?.sends).toBe(
      false,
    );
    expect(
      offeredSections(offer(section('audio', '0'), section('video', '1', 'sendonly', 0)))[1]?.sends,
    ).toBe(false);
  });

  it.each([
    ['a data channel', offer(section('audio', '0'), section('application', '1'))],
    ['two pictures', offer(section('video', '0'), section('video', '1'))],
    ['two parts of one name', offer(section('audio', '0'), section('video', '0'))],
    ['nothing', offer()],
    ['only to receive', offer(section('audio', '0', 'recvonly'))],
    ['a part without a name', offer('m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendonly\r\n')],
    ['more than any browser says', offer(section('audio', '0'), `a=x:${'y'.repeat(40_000)}\r\n`)],
    [
      'hundreds of candidates',
      offer(section('audio', '0'), 'a=candidate:1 1 udp 1 1.1.1.1 1 typ host\r\n'.repeat(100)),
    ],
    ['an answer', { ...offer(section('audio', '0')), type: 'answer' as const }],
    ['no text', { type: 'offer' as const, sdp: 7 as unknown as string }],
  ])('is not %s', (_what, jsep) => {
    expect(() => offeredSections(jsep)).toThrow(unusable);
  });

  it('never fails otherwise than by saying that it cannot be used', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('v=0', '\r\n', 'm=', 'a=mid:', 'audio ', '9 ', 'x') }),
        (sdp) => {
          try {
            offeredSections({ type: 'offer', sdp });
          } catch (error) {
            expect(error).toEqual(unusable);
          }
        },
      ),
    );
  });
});

it('takes an answer for an answer only', () => {
  const jsep = offer(section('audio', '0', 'recvonly'));
  expect(() => checkAnswer({ ...jsep, type: 'answer' })).not.toThrow();
  expect(() => checkAnswer(jsep)).toThrow(unusable);
});

describe('a candidate', () => {
  it('is one line as browsers write it, or the word that there are no more', () => {
    const good = {
      candidate: 'candidate:1 1 udp 2113937151 10.0.0.7 50000 typ host',
      sdpMid: '0',
      sdpMLineIndex: 0,
    };
    for (const candidate of [good, null, { candidate: '' }, { ...good, sdpMid: null, sdpMLineIndex: null }])
      expect(() => checkCandidate(candidate)).not.toThrow();
  });

  it.each([
    { candidate: `candidate:${'1'.repeat(600)}` },
    { candidate: 'candidate:1\r\na=crypto:1' },
    { candidate: 'nonsense' },
    { candidate: 'candidate:1 1 udp', sdpMid: 'x'.repeat(100) },
    { candidate: 'candidate:1 1 udp', sdpMLineIndex: -1 },
    { candidate: 7 as unknown as string },
  ])('is not %j', (candidate) => {
    expect(() => checkCandidate(candidate)).toThrow(unusable);
  });
});
