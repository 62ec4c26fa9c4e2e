import { alternateAllowed, isAlternate, readAlternate } from './alternate-request';
import { answerVersion, negotiateVersion } from './negotiate';

describe('negotiateVersion', () => {
  it.each([
    ['1.0', '1.0.3'],
    ['1.0.0', '1.0.3'],
    ['1.0.9', '1.0.3'],
    ['2.0', '2.0.0'],
    ['2.0.0', '2.0.0'],
    ['2.0.7', '2.0.0'],
  ])('puts a request of %s under the rules of %s', (header, version) => {
    expect(negotiateVersion(header)).toEqual({ ok: true, value: version });
    expect(answerVersion(header, '1.0.3')).toBe(version);
  });
  it.each(['0.95', '0.9', '1.1.0', '2.1', '3.0.0', '1.0.x', '1', ' 1.0.3'])('refuses %s', (header) => {
    expect(negotiateVersion(header)).toMatchObject({
      fault: { code: 'version-unsupported', params: { found: header } },
    });
    expect(answerVersion(header, '2.0.0')).toBe('2.0.0');
  });
  it('refuses a request without a version and answers with what its credential assumes', () => {
    expect(negotiateVersion(undefined)).toMatchObject({ fault: { code: 'version-missing' } });
    expect(answerVersion(undefined, '1.0.3')).toBe('1.0.3');
  });
});

describe('alternate requests', () => {
  const form = new URLSearchParams({
    statementId: 'abc',
    content: '{"a":"ạ"}',
    'X-Experience-API-Version': '1.0.3',
    Authorization: 'Basic x',
  });
  it('are told by their parameter', () => {
    expect(isAlternate({ method: 'PUT' })).toBe(true);
    expect(isAlternate({ statementId: 'x' })).toBe(false);
  });
  it('are unpacked into the request they stand for', () => {
    expect(readAlternate('POST', { method: 'PUT' }, form)).toEqual({
      ok: true,
      value: {
        method: 'PUT',
        headers: { 'x-experience-api-version': '1.0.3', authorization: 'Basic x' },
        query: { statementId: 'abc' },
        content: Buffer.from('{"a":"ạ"}'),
      },
    });
    expect(readAlternate('POST', { method: 'GET' }, undefined)).toMatchObject({
      ok: true,
      value: { query: {} },
    });
  });
  it.each([
    ['sent by PUT', 'PUT', { method: 'POST' }, 'alternate-method'],
    ['with a method nobody knows', 'POST', { method: 'PATCH' }, 'alternate-method'],
    ['with the method twice', 'POST', { method: ['GET', 'PUT'] }, 'alternate-method'],
    ['with other parameters in the query', 'POST', { method: 'PUT', statementId: 'x' }, 'alternate-query'],
  ])('are refused %s', (_, method, query, code) => {
    expect(readAlternate(method, query, form)).toMatchObject({ fault: { code } });
  });
  it('are refused without content, and with a parameter twice', () => {
    expect(readAlternate('POST', { method: 'PUT' }, new URLSearchParams('{"content":1}'))).toMatchObject({
      fault: { code: 'alternate-content' },
    });
    expect(readAlternate('POST', { method: 'GET' }, new URLSearchParams('verb=a&verb=b'))).toMatchObject({
      fault: { code: 'param-repeated' },
    });
  });
  it('are a thing of 1.0.3', () => {
    expect(alternateAllowed('1.0.3').ok).toBe(true);
    expect(alternateAllowed('2.0.0')).toMatchObject({ fault: { code: 'alternate-refused' } });
  });
});
