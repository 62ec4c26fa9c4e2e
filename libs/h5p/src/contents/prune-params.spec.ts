import type { SemanticsField } from '../form';
import { pruneParams } from './prune-params';

const inner: SemanticsField[] = [{ name: 'text', type: 'text' }];
const semantics: SemanticsField[] = [
  { name: 'title', type: 'text' },
  { name: 'flat', type: 'group', fields: [{ name: 'only', type: 'text' }] },
  {
    name: 'group',
    type: 'group',
    fields: [
      { name: 'a', type: 'text' },
      { name: 'b', type: 'number' },
    ],
  },
  { name: 'parts', type: 'list', field: { name: 'part', type: 'library' } },
  { name: 'picture', type: 'image' },
];
const prune = (params: unknown) =>
  pruneParams(semantics, params, (name) => (name === 'Known 1.0' ? inner : undefined));

describe('parameters that are shown', () => {
  it('keep what the semantics name, files with all that belongs to them', () => {
    const picture = { path: 'images/a.png', mime: 'image/png', copyright: { license: 'U' } };
    const known = { title: 'T', flat: 'one', group: { a: 'x', b: 1 }, picture };
    expect(prune(known)).toEqual(known);
  });
  it('lose what the semantics do not name, at every depth', () => {
    const part = {
      library: 'Known 1.0',
      params: { text: 't', evil: '<script>' },
      subContentId: 's',
      extra: 1,
    };
    expect(prune({ title: 'T', evil: '<script>', group: { a: 'x', evil: 1 }, parts: [part] })).toEqual({
      title: 'T',
      group: { a: 'x' },
      parts: [{ library: 'Known 1.0', params: { text: 't' }, subContentId: 's' }],
    });
  });
  it('lose the parameters of a part whose library is not known', () => {
    expect(prune({ parts: [{ library: 'Other 1.0', params: { text: 't' } }] })).toEqual({
      parts: [{ library: 'Other 1.0', params: {} }],
    });
  });
  it('are empty when they are no object', () => {
    expect(prune('text')).toEqual({});
    expect(prune(null)).toEqual({});
  });
});
