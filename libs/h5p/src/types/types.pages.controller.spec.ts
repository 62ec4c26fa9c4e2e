import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@domdom/platform';
import type { ContentTypesService } from './content-types.service';
import { TypesPagesController } from './types.pages.controller';

const official: Actor = {
  personId: '0198c000-0000-7000-8000-000000000001',
  name: 'Cán bộ xã',
  language: 'vi',
  homeUnitId: null,
  grants: [{ role: 'administrator', unitId: '0198c000-0000-7000-8000-000000000002' }],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
};

describe('the page of content types', () => {
  it('keeps no package on the disk of somebody who administers one unit only', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'h5p-refused-')), 'a.h5p');
    await writeFile(file, 'a package');
    const nobody = undefined as never;
    const page = new TypesPagesController(nobody as ContentTypesService, nobody, nobody, nobody);
    await expect(page.propose(official, { path: file, size: 9 })).rejects.toMatchObject({
      code: 'common.forbidden',
    });
    await expect(access(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
