import { audioKey, audioLimit, audioType } from './lesson-audio';

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
});
