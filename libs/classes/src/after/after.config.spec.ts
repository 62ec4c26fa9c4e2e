import { RecordingHosts } from './after.config';

describe('the sites on which recordings may lie', () => {
  const sites = new RecordingHosts();

  it.each([
    ['https://youtu.be/abc', true],
    ['https://www.youtube.com/watch?v=abc', true],
    ['https://drive.google.com/file/d/1', true],
    ['https://google.com/file', false],
    ['https://notyoutube.com/watch', false],
    ['https://youtube.com.example.org/watch', false],
  ])('say of %s whether it is one: %s', (address, expected) => {
    expect(sites.allows(address)).toBe(expected);
  });
});
