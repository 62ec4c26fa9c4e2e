import fc from 'fast-check';
import { readRequest } from './read-request';

const id = '01a20000-0000-7000-8000-000000000000';
const read = (said: object) => readRequest(JSON.stringify(said));

describe('what a browser says', () => {
  it.each([
    { op: 'hand', up: true },
    { op: 'here' },
    { op: 'chat', text: 'Chào' },
    { op: 'poll.open', question: 'Đã hiểu chưa?', choices: ['Rồi', 'Chưa'], multiple: false },
    { op: 'poll.answer', pollId: id, choices: [0, 1] },
    { op: 'media.publish', key: 'k', label: 'camera', jsep: { type: 'offer', sdp: 'v=0' } },
    { op: 'media.trickle', key: 'k', candidate: null },
    { op: 'media.trickle', key: 'k', candidate: { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0 } },
    { op: 'media.configure', key: 'k', video: false },
  ])('is taken when it has the form of its op: $op', (request) => {
    expect(read({ n: 3, ...request })).toEqual({ request: { n: 3, ...request } });
  });

  it.each([
    { op: 'hand' },
    { op: 'hand', up: 'yes' },
    { op: 'hand', up: true, extra: 1 },
    { op: 'unknown' },
    { op: 'constructor' },
    { op: 'chat', text: '   ' },
    { op: 'chat', text: 'a'.repeat(1001) },
    { op: 'chat.remove', messageId: "' or 1=1" },
    { op: 'poll.open', question: 'Một', choices: ['Một'], multiple: false },
    { op: 'poll.answer', pollId: id, choices: [] },
    { op: 'poll.answer', pollId: id, choices: [-1] },
    { op: 'poll.answer', pollId: id, choices: [1.5] },
    { op: 'media.publish', key: 'k', label: 'film', jsep: { type: 'offer', sdp: '' } },
    { op: 'media.start', key: 'k', jsep: { type: 'offer', sdp: 'v'.repeat(65 * 1024) } },
    { op: 'media.trickle', key: 'k', candidate: { candidate: 7 } },
  ])('is refused by its number when it has not: %j', (request) => {
    expect(read({ n: 3, ...request })).toMatchObject({ n: 3, error: { code: 'rooms.unknownRequest' } });
  });

  it('is refused when it is longer than people write, except a description of media', () => {
    const sdp = 'v'.repeat(20_000);
    expect(read({ n: 1, op: 'media.start', key: 'k', jsep: { type: 'answer', sdp } })).toHaveProperty(
      'request',
    );
    expect(readRequest(`{"n":1,"op":"here"${' '.repeat(9000)}}`)).toHaveProperty('error');
  });
  it('never breaks the portal, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (said) => typeof readRequest(said) === 'object'));
    fc.assert(fc.property(fc.string(), (said) => 'error' in readRequest(said)));
  });
});
