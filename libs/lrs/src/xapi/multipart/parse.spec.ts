import { BOUNDARY, bodyOf } from '../testing/multipart';
import { boundaryOf, parseMultipart } from './parse';
import { multipartType, writeMultipart } from './write';

const read = (text: string | Buffer, boundary = 'b') => {
  const result = parseMultipart(Buffer.from(text), boundary);
  return result.ok
    ? result.value.map((part) => [Object.fromEntries(part.headers), part.data.toString()])
    : result.fault.code;
};

describe('boundaryOf', () => {
  it.each([
    ['multipart/mixed; boundary=abc', 'abc'],
    ['multipart/mixed; charset=x; Boundary="a b:c?"', 'a b:c?'],
    [`multipart/mixed; boundary=${BOUNDARY}`, BOUNDARY],
    [multipartType('x-1'), 'x-1'],
  ])('finds that of %s', (header, boundary) => {
    expect(boundaryOf(header)).toBe(boundary);
  });
  it.each([
    'multipart/mixed',
    'multipart/mixed;',
    'multipart/mixed; boundary=',
    'multipart/mixed; boundary="a "',
    `multipart/mixed; boundary=${'a'.repeat(71)}`,
    'multipart/mixed; boundary=a<b',
  ])('finds none in %s', (header) => {
    expect(boundaryOf(header)).toBeUndefined();
  });
});

describe('parseMultipart', () => {
  it('gives each part its headers and its bytes', () => {
    const body = bodyOf(
      [
        { headers: { 'Content-Type': 'a/b', 'X-Y': 'z: 1' }, data: 'một' },
        { headers: {}, data: '' },
      ],
      'b',
    );
    expect(read(body)).toEqual([
      [{ 'content-type': 'a/b', 'x-y': 'z: 1' }, 'một'],
      [{}, ''],
    ]);
  });
  it('passes over what stands before and after, and blanks after a boundary', () => {
    expect(read('words\r\n--b \t\r\nA: 1\r\n\r\nx\r\n--b--\r\nmore words')).toEqual([[{ a: '1' }, 'x']]);
    expect(read('\r\n--b\r\n\r\nx\r\n--b--')).toEqual([[{}, 'x']]);
  });
  it('joins a header that goes on in the next line', () => {
    expect(read('--b\r\nA: 1;\r\n  c=2\r\n\r\nx\r\n--b--')).toEqual([[{ a: '1; c=2' }, 'x']]);
  });
  it('takes a line that only begins like the boundary for data', () => {
    expect(read('--b\r\n\r\nx\r\n--bc\r\ny\r\n--b--')).toEqual([[{}, 'x\r\n--bc\r\ny']]);
  });
  it('keeps line ends that belong to the data', () => {
    expect(read('--b\r\n\r\n\r\nx\r\n\r\n--b--')).toEqual([[{}, '\r\nx\r\n']]);
  });
  it.each([
    ['without any boundary', 'x', 'multipart-boundary'],
    ['that is empty', '', 'multipart-boundary'],
    ['with another boundary', '--c\r\n\r\nx\r\n--c--', 'multipart-boundary'],
    ['that breaks off in the data', '--b\r\n\r\nx', 'multipart-truncated'],
    ['that breaks off before the closing dashes', '--b\r\n\r\nx\r\n--b\r\n', 'multipart-truncated'],
    ['that breaks off in the headers', '--b\r\nA: 1', 'multipart-truncated'],
    ['with a header without colon', '--b\r\nA\r\n\r\nx\r\n--b--', 'multipart-header'],
    ['with a header twice', '--b\r\nA: 1\r\na: 2\r\n\r\nx\r\n--b--', 'multipart-header'],
    ['with headers that never end', '--b\r\nA: 1\r\n--b--', 'multipart-header'],
    ['with headers beyond measure', `--b\r\nA: ${'x'.repeat(20_000)}\r\n\r\nx\r\n--b--`, 'multipart-header'],
  ])('refuses a body %s', (_, body, code) => {
    expect(read(body)).toBe(code);
  });
});

describe('writeMultipart', () => {
  it('sends each attachment once, and no header a client made up', () => {
    const one = { sha2: 'aa', contentType: 'text/plain\r\nX-Evil: 1', data: Buffer.from('x') };
    expect(read(writeMultipart('{"more":""}', [one, one], 'b'))).toEqual([
      [{ 'content-type': 'application/json' }, '{"more":""}'],
      [
        {
          'content-type': 'text/plain X-Evil: 1',
          'content-transfer-encoding': 'binary',
          'x-experience-api-hash': 'aa',
        },
        'x',
      ],
    ]);
  });
});
