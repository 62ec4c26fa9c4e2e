import { filesIn, uploadsIn } from './files-in';

describe('the files that parameters name', () => {
  it('are found at any depth, each once', () => {
    const params = {
      picture: { file: { path: 'images/a.png' } },
      steps: [{ params: { sound: [{ path: 'audios/b.mp3' }, { path: 'images/a.png' }] } }],
    };
    expect(filesIn(params)).toEqual(['images/a.png', 'audios/b.mp3']);
  });
  it.each([
    ['what is not saved yet', 'images/a.png#tmp'],
    ['another site', 'https://example.org/a.png'],
    ['data', 'data:image/png;base64,AAAA'],
    ['what would lead out of the folder', '../../b/secret.png'],
    ['a folder', 'images//'],
    ['nothing', ''],
  ])('are not %s', (_, path) => {
    expect(filesIn({ file: { path } })).toEqual([]);
  });
});

describe('the uploads that parameters name', () => {
  it('are those not saved yet, by the names under which they wait', () => {
    const files = [{ path: 'images/a.png#tmp' }, { path: 'images/b.png' }, { path: '../c.png#tmp' }];
    expect(uploadsIn({ files })).toEqual(['images/a.png']);
  });
});
