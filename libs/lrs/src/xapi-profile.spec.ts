import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@domdom/platform';
import { scopes } from './domain/scopes';
import { activityIds, verbs } from './portal';

const profile = readFileSync(path.join(projectRoot(), 'docs/xapi-profile.md'), 'utf8');
const prefixes = {
  adl: 'http://adlnet.gov/expapi/verbs/',
  tincan: 'http://id.tincanapi.com/verb/',
  as: 'http://activitystrea.ms/schema/1.0/',
};

describe('docs/xapi-profile.md', () => {
  it('lists every verb that the portal writes', () => {
    for (const { id } of Object.values(verbs)) {
      const [short, prefix] = Object.entries(prefixes).find(([, begin]) => id.startsWith(begin))!;
      expect(profile).toContain(`\`${short}:${id.slice(prefix.length)}\``);
      expect(profile).toContain(`\`${prefix}\``);
    }
  });

  it('lists every kind of activity id', () => {
    for (const make of Object.values(activityIds)) {
      expect(profile).toContain(`\`${make('', 'ID', 'ID')}`);
    }
  });

  it('lists every scope and every setting of the store', () => {
    for (const scope of scopes) expect(profile).toContain(`\`${scope}\``);
    const settings = readFileSync(path.join(projectRoot(), 'libs/lrs/src/lrs.config.ts'), 'utf8');
    for (const [name] of settings.matchAll(/LRS_[A-Z_]+/g)) expect(profile).toContain(`\`${name}\``);
  });
});
