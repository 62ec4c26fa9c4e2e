import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lengthOf, long } from './lengths.cjs';

describe('the length of test files', () => {
  it('puts pages before API, database and rules, and what is known to be long before all of them', () => {
    const files = [
      '/x/libs/ui/src/page.spec.tsx',
      '/x/libs/ui/src/page.db.spec.ts',
      '/x/test/api/access.spec.ts',
      '/x/test/browser/citizen.spec.ts',
      '/x/test/api/rooms-survive.spec.ts',
      'C:\\x\\test\\browser\\every-page.spec.ts',
    ];
    const lengths = files.map(lengthOf);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(files.length);
  });

  it('names only files that are there', () => {
    const there = ['api', 'browser'].flatMap((folder) =>
      readdirSync(path.join(__dirname, '../../../test', folder)).map((name) => `${folder}/${name}`),
    );
    for (const part of Object.keys(long)) expect(there.some((file) => file.startsWith(part))).toBe(true);
  });
});
