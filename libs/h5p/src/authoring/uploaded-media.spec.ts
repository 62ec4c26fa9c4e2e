import sharp from 'sharp';
import { mediaKind, readMedia } from './uploaded-media';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f7a4d' } });
const bytes = (text: string) => Buffer.from(text.padEnd(32, '\0'), 'latin1');

describe('an uploaded file', () => {
  it('that is a large photograph becomes a small JPEG without what was hidden in it', async () => {
    const large = await picture(3000, 2000)
      .withExif({ IFD0: { Copyright: 'nhà bà Lan' } })
      .jpeg()
      .toBuffer();
    const media = await readMedia(large, 'image');
    expect(media).toMatchObject({ mime: 'image/jpeg', extension: 'jpg', width: 1600, height: 1067 });
    expect((await sharp(media.content).metadata()).exif).toBeUndefined();
  });
  it('with transparency stays a PNG', async () => {
    const clear = await picture(10, 10).ensureAlpha(0.5).png().toBuffer();
    expect(await readMedia(clear, 'image')).toMatchObject({ mime: 'image/png', width: 10, height: 10 });
  });
  it('that is an SVG becomes a picture of dots, so no script is left in it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>alert(1)</script><rect width="8" height="8"/></svg>';
    const media = await readMedia(Buffer.from(svg), 'image');
    expect(media.mime).toBe('image/png');
    expect(media.content.includes('script')).toBe(false);
  });
  it.each([
    ['a page named as a picture', '<html><script>alert(1)</script></html>', 'image'],
    ['a page named as a sound', '<html></html>', 'audio'],
    ['a sound where a video belongs', 'RIFF\0\0\0\0WAVEfmt ', 'video'],
    ['nothing', '', 'image'],
  ] as const)('is refused when it is %s', async (_, content, field) => {
    await expect(readMedia(Buffer.from(content, 'latin1'), field)).rejects.toMatchObject({
      code: 'h5p.wrongFile',
    });
  });
  it.each([
    ['RIFF\0\0\0\0WAVEfmt ', 'audio', 'audio/wav'],
    ['OggS', 'audio', 'audio/ogg'],
    ['ID3\x04', 'audio', 'audio/mpeg'],
    ['\xff\xfb\x90', 'audio', 'audio/mpeg'],
    ['\0\0\0\x20ftypM4A ', 'audio', 'audio/mp4'],
    ['\0\0\0\x20ftypisom', 'video', 'video/mp4'],
    ['\x1a\x45\xdf\xa3', 'audio', 'audio/webm'],
    ['\x1a\x45\xdf\xa3', 'video', 'video/webm'],
  ] as const)('that begins with %j in a field for %s is %s', (start, field, mime) => {
    expect(mediaKind(bytes(start), field)?.mime).toBe(mime);
  });
});
