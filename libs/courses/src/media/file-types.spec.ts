import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rawZip } from '../../../platform/src/testing/raw-zip';
import { typeOfFile } from './file-types';

const folder = mkdtempSync(path.join(tmpdir(), 'types-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const typed = (content: string | Buffer, name: string) => {
  const file = path.join(folder, String(made++));
  writeFileSync(file, content);
  return typeOfFile(file, name).then(
    (found) => found.extension,
    (error: { code?: string }) => error.code,
  );
};
const zipOf = (...names: string[]) => rawZip(names.map((name) => ({ name, content: 'x' })));

describe('a file that an author brings', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['a PDF with another ending', '%PDF-1.7 …', 'bai.exe', 'pdf'],
    ['an MP4 video', '\0\0\0\x18ftypisom', 'a.txt', 'mp4'],
    ['a sound in the same container', '\0\0\0\x18ftypM4A ', 'a.mp4', 'm4a'],
    ['a WebM video', Buffer.from('\x1a\x45\xdf\xa3....B\x82\x84webm', 'latin1'), 'a.webm', 'webm'],
    ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), 'a.zip', 'docx'],
    ['a text', 'Xin chào', 'a', 'txt'],
    ['a table as text', 'a;b\n1;2', 'a.CSV', 'csv'],
    ['a text that speaks of signs', 'if 1 < 2 then <b>', 'a.txt', 'txt'],
  ])('%s is known by its content', async (_, content, name, extension) => {
    expect(await typed(content, name)).toBe(extension);
  });

  it('an OpenDocument is known by what it says of itself', async () => {
    const odt = rawZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]);
    expect(await typed(odt, 'x')).toBe('odt');
  });

  it.each<[string, string | Buffer, string, string]>([
    ['a web page called a text', '<!DOCTYPE html><p>x', 'a.txt', 'media.hasProgram'],
    [
      'a drawing with a script',
      '<svg xmlns="…"><script>alert(1)</script></svg>',
      'a.png',
      'media.hasProgram',
    ],
    ['a script far inside a text', `${'a'.repeat(70_000)}<script>`, 'a.txt', 'media.hasProgram'],
    ['a page in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'a.txt', 'media.textEncoding'],
    [
      'a document with macros',
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      'a.docx',
      'media.hasMacros',
    ],
    ['a program', 'MZ\x90\0\x03', 'a.pdf', 'media.unknownType'],
    ['any other archive', zipOf('a.exe'), 'a.docx', 'media.unknownType'],
    ['a QuickTime film', '\0\0\0\x14ftypqt  ', 'a.mp4', 'media.unknownType'],
    ['a text in an old encoding', Buffer.from('\xe0\xe1', 'latin1'), 'a.txt', 'media.textEncoding'],
    ['nothing', '', 'a.pdf', 'media.noFile'],
  ])('%s is refused', async (_, content, name, code) => {
    expect(await typed(content, name)).toBe(code);
  });
});
