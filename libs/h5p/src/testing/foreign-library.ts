import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zip } from './zip';

type Files = Record<string, string | Buffer>;
interface Dependency {
  machineName: string;
  majorVersion: number;
  minorVersion: number;
}

const named = (name: string): Dependency => {
  const [, machineName = '', major, minor] = /^(.+)-(\d+)\.(\d+)$/.exec(name) ?? [];
  return { machineName, majorVersion: Number(major), minorVersion: Number(minor) };
};

/** A content type that is none of the portal's: "Test.Quiz-1.0". It shows one question and takes one picture. */
export function foreignLibrary(
  name = 'Test.Quiz-1.0',
  { patch = 0, needs = [], core, more = {} }: ForeignOptions = {},
): Files {
  const [space, kind] = named(name).machineName.split('.');
  // It writes a style into an element, as types from elsewhere do.
  const script = `window.${space} = window.${space} || {};
${space}.${kind} = function (params) {
  this.attach = ($place) => $place.html('<div style="color: rgb(1, 2, 3)">' + params.question + '</div>');
};`;
  const metadata = {
    ...named(name),
    patchVersion: patch,
    title: `Quiz ${name}`,
    runnable: 1,
    author: 'Test',
    license: 'MIT',
    preloadedJs: [{ path: 'quiz.js' }],
    preloadedDependencies: needs.map(named),
    ...(core ? { coreApi: { majorVersion: 1, minorVersion: core } } : {}),
  };
  const semantics = [
    { name: 'question', type: 'text', label: 'Question', widget: 'html', tags: ['p', 'strong'] },
    { name: 'picture', type: 'image', label: 'Picture', optional: true },
    { name: 'part', type: 'library', label: 'Part', optional: true, options: ['Test.Part 1.0'] },
  ];
  const files: Files = {
    'library.json': JSON.stringify(metadata),
    'semantics.json': JSON.stringify(semantics),
    'quiz.js': script,
    'language/vi.json': JSON.stringify({ semantics: [{ label: 'Câu hỏi' }, { label: 'Hình' }, {}] }),
    ...more,
  };
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));
}
interface ForeignOptions {
  patch?: number;
  /** Preloaded dependencies: "Test.Part-1.0". */
  needs?: string[];
  /** The minor version of H5P's core that it needs. */
  core?: number;
  more?: Files;
}

/** A package: a lesson of the first library, and the libraries. */
export function h5pPackage(
  main: string,
  { params = { question: '<p>Mấy?</p>' }, metadata = {}, libraries = {}, files = {} }: PackageOptions = {},
): Buffer {
  const { machineName } = named(main);
  const description = {
    title: 'Gói thử',
    language: 'vi',
    mainLibrary: machineName,
    embedTypes: ['iframe'],
    license: 'U',
    defaultLanguage: 'vi',
    preloadedDependencies: [named(main)],
    ...metadata,
  };
  return zip({
    'h5p.json': JSON.stringify(description),
    'content/content.json': JSON.stringify(params),
    ...files,
    ...libraries,
  });
}
interface PackageOptions {
  params?: unknown;
  metadata?: object;
  libraries?: Files;
  files?: Files;
}

/** Puts a package onto this machine's disk, as an upload would. */
export async function onDisk(content: Buffer): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'h5p-package-')), 'a.h5p');
  await writeFile(file, content);
  return file;
}
