import { elsewhere } from './video-address';

describe('the address of something elsewhere', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4', 'youtube.com'],
    [' https://youtu.be/dQw4w9WgXcQ ', 'youtu.be'],
    ['https://player.vimeo.com/video/123456789', 'vimeo.com'],
    ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'youtube.com.evil.example'],
  ])('%s is on %s', (address, site) => {
    expect(elsewhere(address)).toEqual({ address: address.trim(), site });
  });

  it.each([
    'http://example.vn',
    'javascript:alert(1)',
    'https://a:b@example.vn',
    'example.vn',
    '',
    'https://localhost/x',
  ])('is refused when it is %p', (address) => {
    expect(() => elsewhere(address)).toThrow('media.badAddress');
  });
});
