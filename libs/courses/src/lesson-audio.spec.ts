import fc from 'fast-check';
import { audioKey, audioLimit, audioType, rangeOf } from './lesson-audio';

describe('the voice of a lesson', () => {
  it('is known by its first bytes', () => {
    expect(audioType(Buffer.from('ID3\u0004'))).toBe('mp3');
    expect(audioType(Buffer.from([0xff, 0xfb, 0x90, 0x00]))).toBe('mp3');
    expect(audioType(Buffer.from('OggS...'))).toBe('ogg');
    expect(audioType(Buffer.from('....ftypM4A '))).toBe('m4a');
    expect(audioType(Buffer.from('<html><script>'))).toBeNull();
    expect(audioType(Buffer.alloc(0))).toBeNull();
  });

  it('is refused when it is missing, too large or something else', () => {
    for (const content of [undefined, Buffer.from('%PDF-'), Buffer.alloc(audioLimit + 1, 'ID3')]) {
      expect(() => audioKey('lesson', content, 1)).toThrow('courses.wrongAudio');
    }
    expect(audioKey('lesson', Buffer.from('ID3'), 7)).toBe('lessons/lesson/audio-7.mp3');
  });

  it('is sent in the parts a player asks for, never beyond its end', () => {
    expect(rangeOf('bytes=0-', 100)).toEqual({ start: 0, end: 99 });
    expect(rangeOf('bytes=10-19', 100)).toEqual({ start: 10, end: 19 });
    expect(rangeOf('bytes=90-500', 100)).toEqual({ start: 90, end: 99 });
    for (const header of [undefined, 'bytes=100-', 'bytes=5-2', 'bytes=-5', 'bytes=0-1,3-4', 'items=0-1']) {
      expect(rangeOf(header, 100)).toBeNull();
    }
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }), (from, to, bytes) => {
        const range = rangeOf(`bytes=${from}-${to}`, bytes);
        return range === null || (range.start <= range.end && range.end < bytes);
      }),
    );
  });
});
