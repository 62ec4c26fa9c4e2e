import { choosesWorkers, closingLine, needsOf } from './plan.mjs';

describe('what test files need', () => {
  it('is nothing for units', () => {
    expect(needsOf(['libs/ui/src/page.spec.tsx', 'scripts/lib/ports.spec.ts'])).toEqual({
      services: false,
      browser: false,
      media: false,
    });
  });

  it.each(['libs/lrs/src/statements.db.spec.ts', 'test/api/xapi.spec.ts'])(
    'is the services for %s',
    (file) => {
      expect(needsOf(['libs/ui/src/page.spec.tsx', file])).toEqual({
        services: true,
        browser: false,
        media: false,
      });
    },
  );

  it('is a browser too for test/browser', () => {
    expect(needsOf(['test/browser/enrol.spec.ts'])).toEqual({
      services: true,
      browser: true,
      media: false,
    });
  });

  it.each([
    'test/browser/room.spec.ts',
    'test/browser/rooms-of-five.spec.ts',
    'libs/rooms/src/media/a.db.spec.ts',
  ])('is the media engine too for %s', (file) => {
    expect(needsOf([file]).media).toBe(true);
  });

  it('is no media engine for units of the rooms', () => {
    expect(needsOf(['libs/rooms/src/media/a.spec.ts']).media).toBe(false);
  });
});

describe('the closing line', () => {
  const totals = {
    numPassedTests: 7,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };

  it('counts tests', () => {
    expect(closingLine(totals)).toBe('7 passed, 0 failed');
  });

  it('counts a file that could not run as a failure and names what was left out', () => {
    const line = closingLine({
      ...totals,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
    });
    expect(line).toBe('7 passed, 2 failed, 2 left out');
  });
});

it('leaves the number of workers to who chose one', () => {
  expect(choosesWorkers(['--runInBand'])).toBe(true);
  expect(choosesWorkers(['--maxWorkers=1'])).toBe(true);
  expect(choosesWorkers(['-t', 'whoever'])).toBe(false);
});
