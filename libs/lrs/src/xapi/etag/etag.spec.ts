import { etagOf, judge, notModified, type Precondition } from './etag';

const current = etagOf(Buffer.from('{"a":1}'));
const other = etagOf(Buffer.from('{}'));

describe('etagOf', () => {
  it('is the SHA-1 in quotes', () => {
    expect(etagOf(Buffer.from('abc'))).toBe('"a9993e364706816aba3e25717850c26c9cd0d89d"');
  });
});

describe('judge', () => {
  const put = { method: 'PUT' as const };
  const rows: [Precondition['version'], Precondition['resource'], string | undefined, number][] = [
    ['1.0.3', 'profile', undefined, 400],
    ['1.0.3', 'profile', current, 409],
    ['1.0.3', 'state', undefined, 204],
    ['1.0.3', 'state', current, 204],
    ['2.0.0', 'profile', undefined, 204],
    ['2.0.0', 'profile', current, 409],
    ['2.0.0', 'state', undefined, 204],
    ['2.0.0', 'state', current, 409],
  ];
  it.each(rows)('%s PUT of a %s without a header, document %s: %i', (version, resource, now, status) => {
    const verdict = judge({ ...put, version, resource, current: now });
    expect(verdict.proceed ? 204 : verdict.status).toBe(status);
  });

  const everywhere = (['1.0.3', '2.0.0'] as const).flatMap((version) =>
    (['state', 'profile'] as const).flatMap((resource) =>
      (['PUT', 'POST', 'DELETE'] as const).map((method) => [version, resource, method] as const),
    ),
  );
  describe.each(everywhere)('%s %s %s', (version, resource, method) => {
    const ask = (now: string | undefined, headers: Pick<Precondition, 'ifMatch' | 'ifNoneMatch'>) =>
      judge({ version, resource, method, current: now, ...headers });
    const failed = { proceed: false, status: 412, code: 'precondition-failed' };

    it('goes on with the right ETag and stops at a wrong one', () => {
      expect(ask(current, { ifMatch: current })).toEqual({ proceed: true });
      expect(ask(current, { ifMatch: `${other}, ${current}` })).toEqual({ proceed: true });
      expect(ask(current, { ifMatch: '*' })).toEqual({ proceed: true });
      expect(ask(current, { ifMatch: other })).toEqual(failed);
      expect(ask(undefined, { ifMatch: current })).toEqual(failed);
      expect(ask(undefined, { ifMatch: '*' })).toEqual(failed);
    });
    it('takes the ETag as proxies and old clients send it back', () => {
      expect(ask(current, { ifMatch: `W/${current}` })).toEqual({ proceed: true });
      expect(ask(current, { ifMatch: current.slice(1, -1) })).toEqual({ proceed: true });
    });
    it('keeps If-None-Match: * for what is new', () => {
      expect(ask(undefined, { ifNoneMatch: '*' })).toEqual({ proceed: true });
      expect(ask(current, { ifNoneMatch: '*' })).toEqual(failed);
      expect(ask(current, { ifNoneMatch: current })).toEqual(failed);
      expect(ask(current, { ifNoneMatch: other })).toEqual({ proceed: true });
    });
  });

  it('asks no ETag of POST and DELETE', () => {
    for (const method of ['POST', 'DELETE'] as const) {
      expect(judge({ version: '2.0.0', resource: 'state', method, current })).toEqual({ proceed: true });
    }
  });
});

describe('notModified', () => {
  it('is true for the document as it is', () => {
    expect(notModified(current, current)).toBe(true);
    expect(notModified(other, current)).toBe(false);
    expect(notModified(undefined, current)).toBe(false);
  });
});
