import type { INestApplicationContext } from '@nestjs/common';
import { recommenderExport } from './recommender-export';

const files = { interactions: 'a.csv', items: 'b.csv' };
const appWith = (write: () => Promise<{ interactions: number; items: number }>) =>
  ({ get: () => ({ write }) }) as unknown as INestApplicationContext;
const heard = () => {
  const said: string[] = [];
  return { said, out: { write: (text: string) => said.push(text) } };
};

describe('recommender:export', () => {
  it('says how much is in which file', async () => {
    const { said, out } = heard();
    expect(
      await recommenderExport(
        appWith(async () => ({ interactions: 7, items: 3 })),
        files,
        out,
      ),
    ).toBe(0);
    expect(said.join('')).toBe('7 interactions: a.csv\n3 items: b.csv\n');
  });

  it('says in a line which file cannot be written, and ends with 1', async () => {
    const { said, out } = heard();
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { syscall: 'write' });
    expect(
      await recommenderExport(
        appWith(() => Promise.reject(full)),
        files,
        out,
      ),
    ).toBe(1);
    expect(said.join('')).toBe('ENOSPC: no space left on device\n');
  });

  it('does not hide what else goes wrong', async () => {
    const app = appWith(() => Promise.reject(new Error('a mistake')));
    await expect(recommenderExport(app, files, heard().out)).rejects.toThrow('a mistake');
  });
});
