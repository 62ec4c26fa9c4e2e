import { readFileSync } from 'node:fs';
import path from 'node:path';
import { known, mustBeKnown } from './known-version.cjs';

describe('the version of Jest that the test runtime builds on', () => {
  it('is the one that package.json names exactly', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(path.join(__dirname, '../../../package.json'), 'utf8'),
    );
    expect(devDependencies.jest).toBe(known);
  });

  it('is asked for, and another one is refused with what there is to look at', () => {
    expect(() => mustBeKnown(known)).not.toThrow();
    expect(() => mustBeKnown('31.0.0')).toThrow(/31\.0\.0.*30\.5\.2[\s\S]*executor\.compile/);
  });
});
