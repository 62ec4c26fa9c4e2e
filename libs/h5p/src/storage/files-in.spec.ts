import { filesIn } from './files-in';

describe('the files that parameters name', () => {
  it('are found at any depth, each once', () => {
    const params = {
      picture: { file: { path: 'images/a.png' } },
      steps: [{ params: { sound: [{ path: 'audios/b.mp3' }, { path: 'images/a.png' }] } }],
    };
    expect(filesIn(params).sort()).toEqual(['audios/b.mp3', 'images/a.png']);
  });
  it('are found under any key, since content types of others may keep some elsewhere', () => {
    expect(filesIn({ tracks: [{ src: 'Phụ đề 1.vtt' }] })).toEqual(['Phụ đề 1.vtt']);
  });
  it.each([
    ['what is not saved yet', 'images/a.png#tmp'],
    ['another site', 'https://example.org/a.png'],
    ['data', 'data:image/png;base64,AAAA'],
    ['what would lead out of the folder', '../../b/secret.png'],
    ['a folder', 'images//'],
    ['a sentence', 'Không đọc mã OTP. Cúp máy'],
    ['nothing', ''],
  ])('are not %s', (_, path) => {
    expect(filesIn({ file: { path } })).toEqual([]);
  });
});
