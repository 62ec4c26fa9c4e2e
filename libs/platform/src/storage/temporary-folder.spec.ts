import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTemporaryFolder } from './temporary-folder';

const ours = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('work-'));

describe('work in a temporary folder', () => {
  it('gives what came of it, and leaves no file behind', async () => {
    const seen = await inTemporaryFolder('work', async (folder) => {
      await writeFile(path.join(folder, 'a.txt'), 'a');
      return ours();
    });
    expect(seen).toHaveLength(1);
    expect(await ours()).toEqual([]);
  });

  it('leaves nothing behind either where it failed', async () => {
    const failing = inTemporaryFolder('work', async (folder) => {
      await writeFile(path.join(folder, 'a.txt'), 'a');
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await ours()).toEqual([]);
  });
});
