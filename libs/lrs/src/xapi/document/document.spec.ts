import { checkDocument, mergeDocument } from './document';

const json = (text: string, contentType = 'application/json; charset=utf-8') => ({
  contentType,
  content: Buffer.from(text),
});
const binary = { contentType: 'application/octet-stream', content: Buffer.from([0xff, 0x00]) };

describe('checkDocument', () => {
  it('lets anything pass that does not call itself JSON', () => {
    expect(checkDocument(binary, 'POST')).toEqual({ ok: true, value: binary });
  });
  it('refuses broken JSON, and by POST JSON that is no object', () => {
    expect(checkDocument(json('{"a":'), 'PUT')).toMatchObject({ fault: { code: 'json-malformed' } });
    expect(checkDocument({ ...binary, contentType: 'application/json' }, 'PUT')).toMatchObject({
      fault: { code: 'utf8-malformed' },
    });
    expect(checkDocument(json('[1]'), 'POST')).toMatchObject({ fault: { code: 'document-not-object' } });
    expect(checkDocument(json('[1]'), 'PUT').ok).toBe(true);
  });
});

describe('mergeDocument', () => {
  it('keeps a new document byte for byte', () => {
    expect(mergeDocument(undefined, json('{ "a" : 1 }'))).toEqual({ ok: true, value: json('{ "a" : 1 }') });
    expect(mergeDocument(undefined, binary)).toEqual({ ok: true, value: binary });
  });
  it('lays the top level of the new over the old', () => {
    const merged = mergeDocument(json('{"a":{"x":1},"b":2}'), json('{"a":{"y":1},"c":null}'));
    expect(merged.ok && JSON.parse(merged.value.content.toString())).toEqual({ a: { y: 1 }, b: 2, c: null });
  });
  it.each([
    ['binary over JSON', json('{}'), binary],
    ['JSON over binary', binary, json('{}')],
    ['an object over a list', json('[]'), json('{}')],
  ])('refuses %s', (_, old, sent) => {
    expect(mergeDocument(old, sent)).toMatchObject({ fault: { code: 'document-unmergeable' } });
  });
});
