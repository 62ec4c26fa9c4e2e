import fc from 'fast-check';
import { rightsOf } from './rights-of';

describe('rights of use', () => {
  const picture = {
    path: 'images/a.jpg',
    mime: 'image/jpeg',
    copyright: {
      license: 'CC BY-SA',
      version: '4.0',
      title: 'Chợ &amp; quê',
      author: 'Bà Lan',
      year: '2024',
      source: 'https://example.vn',
    },
  };
  it('are those of the content, its parts and its files, as text', () => {
    const metadata = {
      title: 'Bài',
      license: 'CC BY',
      licenseVersion: '4.0',
      authors: [{ name: 'Minh', role: 'Author' }, { role: 'Editor' }],
      yearFrom: 2020,
      yearTo: 2024,
      changes: [{ date: '2024', author: 'Hoa', log: 'Rút ngắn' }],
    };
    const params = {
      steps: [
        {
          library: 'DomDom.Page 1.0',
          params: { picture: { file: picture } },
          metadata: { title: 'Trang', license: 'U', source: 'sách cũ' },
        },
      ],
    };
    const rights = rightsOf(metadata, params);
    expect(rights.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'content Bài',
      'content Trang',
      'image Chợ & quê',
    ]);
    expect(rights[0]).toMatchObject({
      authors: ['Minh'],
      licence: 'CC BY 4.0',
      year: '2020–2024',
      changes: ['2024: Hoa: Rút ngắn'],
    });
    expect(rights[2]).toMatchObject({ authors: ['Bà Lan'], licence: 'CC BY-SA 4.0', year: '2024' });
  });
  it('of which nothing is said are left out', () => {
    const file = { ...picture, copyright: { license: 'U' } };
    expect(rightsOf({ title: 'Bài', license: 'U' }, { file })).toEqual([]);
  });
  it('are read from anything without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (metadata, params) => {
        expect(Array.isArray(rightsOf(metadata, params))).toBe(true);
      }),
    );
  });
});
