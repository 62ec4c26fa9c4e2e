import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { filesBelow, readJson, writeJson, writeWhole } from '../lib/files.mjs';
import { Problem } from '../lib/problem.mjs';
import { inRoot, root } from '../lib/root.mjs';
import { compress } from './compress.mjs';
import { enhancementName, hashedName, staticName } from './names.mjs';
import { stampOf } from './stamp.mjs';

const out = inRoot('dist/assets');
const stampFile = inRoot('dist/.assets-stamp.json');
const manifestFile = path.join(out, 'manifest.json');
const settings = ['package-lock.json', 'scripts/building/assets.mjs', 'scripts/building/names.mjs'];
const browsers = ['es2019'];
/** What pages are painted with, and what no reader waits for until they print. */
const styles = ['app.css', 'print.css'];

const libraries = () =>
  fs.existsSync(inRoot('libs'))
    ? fs.readdirSync(inRoot('libs')).filter((name) => fs.statSync(inRoot('libs', name)).isDirectory())
    : [];

/** `[name in the manifest, source]` of each bundle: the enhancements of every library, and the styles. */
function bundles() {
  const enhancements = libraries().flatMap((library) => {
    const folder = inRoot('libs', library, 'enhance');
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder)
      .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file))
      .map((file) => [enhancementName(library, file), path.join(folder, file)]);
  });
  const sheets = styles.map((name) => [name, inRoot('libs/ui/styles', name)]);
  return [...sheets.filter(([, file]) => fs.existsSync(file)), ...enhancements];
}

/** `[name in the manifest, source]` of pictures and the like: `libs/<library>/assets/**`. */
function statics() {
  return libraries().flatMap((library) => {
    const folder = inRoot('libs', library, 'assets');
    return filesBelow(folder).map((file) => [
      staticName(library, path.relative(folder, file).split(path.sep).join('/')),
      file,
    ]);
  });
}

/** A bundle may import from the sources of any library, so every file of libs counts but specs. */
function inputs() {
  const code = filesBelow(inRoot('libs')).filter((file) => !/\.spec\.tsx?$/.test(file));
  return [...code, ...settings.map((name) => inRoot(name))];
}

/**
 * Brings what browsers load into `dist/assets`, when something changed: each enhancement, style sheet and picture as
 * `<name>.<hash>.<ext>`, compressed copies beside it, and `manifest.json` from plain to hashed names. Files that
 * styles point to (fonts) have a hash of the bundler's and stand in the manifest under that name.
 * @param {(message: string) => void} say
 * @throws {Problem} when a bundle does not compile
 */
export async function buildAssets(say) {
  const stamp = stampOf(root, inputs());
  if (readJson(stampFile, {}).stamp === stamp && fs.existsSync(manifestFile)) return;
  say('bundling the browser files');
  fs.rmSync(stampFile, { force: true });
  fs.mkdirSync(out, { recursive: true });
  const before = readJson(manifestFile, {});
  const manifest = {};
  const written = new Set(['manifest.json']);
  const keep = (name, content) => {
    written.add(name);
    const file = path.join(out, name);
    if (!fs.existsSync(file) || !fs.readFileSync(file).equals(content)) writeWhole(file, content);
  };

  for (const [name, source] of bundles()) {
    const { main, others } = await bundle(source);
    manifest[name] = hashedName(name, main);
    keep(manifest[name], main);
    for (const { name: other, content } of others) {
      manifest[other] = other;
      keep(other, content);
    }
  }
  for (const [name, file] of statics()) {
    const content = fs.readFileSync(file);
    manifest[name] = hashedName(name, content);
    keep(manifest[name], content);
  }

  await Promise.all(
    [...written].filter((name) => name !== 'manifest.json').map((name) => compress(path.join(out, name))),
  );
  writeWhole(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  // A portal that runs from the build before still hands out the names of that one.
  forgetAllBut(new Set([...written, ...Object.values(before)]));
  writeJson(stampFile, { stamp });
}

/** One source with all it imports: the bundle, and files (fonts, pictures) that styles point to. */
async function bundle(source) {
  try {
    const result = await esbuild.build({
      entryPoints: [source],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      charset: 'utf8',
      target: source.endsWith('.css') ? undefined : browsers,
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outdir: out,
      assetNames: '[name].[hash]',
      loader: {
        '.woff2': 'file',
        '.woff': 'file',
        '.ttf': 'file',
        '.png': 'file',
        '.webp': 'file',
        '.svg': 'file',
      },
      logLevel: 'silent',
      absWorkingDir: root,
    });
    const [main, ...others] = result.outputFiles.sort((a, b) => rank(a) - rank(b));
    return {
      main: Buffer.from(main.contents),
      others: others.map((file) => ({
        name: path.relative(out, file.path),
        content: Buffer.from(file.contents),
      })),
    };
  } catch (error) {
    const lines = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    if (!lines.length) throw error;
    throw new Problem(`${path.relative(root, source)} does not compile:\n${lines.join('').trim()}`);
  }
}

const rank = ({ path: name }) => (/\.(js|css)$/.test(name) ? 0 : 1);

function forgetAllBut(names) {
  for (const file of filesBelow(out)) {
    const name = path.relative(out, file).replace(/\.(br|gz)$/, '');
    if (!names.has(name) && !names.has(path.relative(out, file))) fs.rmSync(file);
  }
}
