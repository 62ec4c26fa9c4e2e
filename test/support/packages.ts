import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { projectRoot } from '@domdom/platform';
import { build } from 'esbuild';
import { ZipFile } from 'yazl';

const run = promisify(execFile);
const folder = () => mkdtemp(path.join(tmpdir(), 'package-'));

/** A lesson in two pages with one question, written as most SCORM packages are: it looks for the API in its parents. */
const scormPage = (script: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trà</title></head>
<body>
<h1>Pha trà</h1><p id="page"></p><p id="name"></p>
<button id="next">Trang sau</button>
<button id="right">Nước vừa sôi</button><button id="wrong">Nước nguội</button>
<script>${script}</script>
</body></html>`;

const scorm12Script = `
function find(win) { while (!win.API && win.parent && win.parent !== win) win = win.parent; return win.API; }
var api = find(window), page = 1;
api.LMSInitialize('');
page = Number(api.LMSGetValue('cmi.core.lesson_location') || 1);
function show() { document.getElementById('page').textContent = 'Trang ' + page; }
document.getElementById('name').textContent = 'Chào ' + api.LMSGetValue('cmi.core.student_name');
show();
document.getElementById('next').onclick = function () {
  page++; show();
  api.LMSSetValue('cmi.core.lesson_location', String(page));
  api.LMSSetValue('cmi.suspend_data', JSON.stringify({ page: page }));
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  api.LMSSetValue('cmi.core.exit', 'suspend');
  api.LMSCommit('');
};
function answer(response, right) {
  api.LMSSetValue('cmi.interactions.0.id', 'nuoc');
  api.LMSSetValue('cmi.interactions.0.type', 'choice');
  api.LMSSetValue('cmi.interactions.0.correct_responses.0.pattern', 'a');
  api.LMSSetValue('cmi.interactions.0.student_response', response);
  api.LMSSetValue('cmi.interactions.0.result', right ? 'correct' : 'wrong');
  api.LMSSetValue('cmi.core.score.min', '0');
  api.LMSSetValue('cmi.core.score.max', '100');
  api.LMSSetValue('cmi.core.score.raw', right ? '90' : '20');
  api.LMSSetValue('cmi.core.lesson_status', right ? 'passed' : 'failed');
  api.LMSSetValue('cmi.core.session_time', '00:02:00');
  api.LMSSetValue('cmi.core.exit', '');
  api.LMSFinish('');
}
document.getElementById('right').onclick = function () { answer('a', true); over = true; };
document.getElementById('wrong').onclick = function () { answer('b', false); over = true; };
var over = false;
window.addEventListener('pagehide', function () {
  if (over) return;
  api.LMSSetValue('cmi.suspend_data', 'rời ở trang ' + page);
  api.LMSSetValue('cmi.core.exit', 'suspend');
  api.LMSFinish('');
});`;

const scorm2004Script = `
function find(win) { while (!win.API_1484_11 && win.parent && win.parent !== win) win = win.parent; return win.API_1484_11; }
var api = find(window), page = 1;
api.Initialize('');
page = Number(api.GetValue('cmi.location') || 1);
function show() { document.getElementById('page').textContent = 'Trang ' + page; }
document.getElementById('name').textContent = 'Chào ' + api.GetValue('cmi.learner_name');
show();
document.getElementById('next').onclick = function () {
  page++; show();
  api.SetValue('cmi.location', String(page));
  api.SetValue('cmi.suspend_data', JSON.stringify({ page: page }));
  api.SetValue('cmi.completion_status', 'incomplete');
  api.SetValue('cmi.exit', 'suspend');
  api.Commit('');
};
function answer(response, right) {
  var at = api.GetValue('cmi.interactions._count'), i = 'cmi.interactions.' + at + '.';
  api.SetValue(i + 'id', 'nuoc');
  api.SetValue(i + 'type', 'choice');
  api.SetValue(i + 'correct_responses.0.pattern', 'a');
  api.SetValue(i + 'learner_response', response);
  api.SetValue(i + 'result', right ? 'correct' : 'incorrect');
  api.SetValue('cmi.score.scaled', right ? '0.85' : '0.2');
  api.SetValue('cmi.success_status', right ? 'passed' : 'failed');
  api.SetValue('cmi.completion_status', 'completed');
  api.SetValue('cmi.session_time', 'PT2M');
  api.SetValue('cmi.exit', '');
  api.Terminate('');
}
document.getElementById('right').onclick = function () { answer('a', true); };
document.getElementById('wrong').onclick = function () { answer('b', false); };`;

const packager = `
const pack = require('simple-scorm-packager');
const [config] = process.argv.slice(1);
pack(JSON.parse(config), () => process.exit(0));`;

/** A package made by simple-scorm-packager; gives the path of the archive. */
export async function packScorm(version: '1.2' | '2004 4th Edition', title: string): Promise<string> {
  const source = await folder();
  const outputFolder = await folder();
  const script = version === '1.2' ? scorm12Script : scorm2004Script;
  await writeFile(path.join(source, 'index.html'), scormPage(script));
  const config = {
    version,
    title,
    language: 'vi',
    organization: 'Tổ dạy pha trà',
    masteryScore: 80,
    startingPage: 'index.html',
    source,
    package: { version: '1.0.0', zip: true, outputFolder },
  };
  await run(process.execPath, ['-e', packager, JSON.stringify(config)], { cwd: projectRoot() });
  const [archive] = (await readdir(outputFolder)).filter((name) => name.endsWith('.zip'));
  if (!archive) throw new Error('the packager made no archive');
  return path.join(outputFolder, archive);
}

/** An archive with the given files; a name may be anything. */
export async function packFiles(files: Record<string, string | Buffer>): Promise<string> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  const target = path.join(await folder(), 'package.zip');
  await pipeline(archive.outputStream, createWriteStream(target));
  return target;
}

export const cmi5Structure = (units: string): string => `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://tra.example/khoa/pha-tra">
    <title><langstring lang="vi">Pha trà</langstring></title>
    <description><langstring lang="vi">Một bài</langstring></description>
  </course>
  ${units}
</courseStructure>`;

/** A SCORM 1.2 package of two parts, each of which says what it is called. */
export function packTwoParts(): Promise<string> {
  const item = (id: string, title: string) =>
    `<item identifier="${id}" identifierref="trang" parameters="?phan=${id}"><title>${title}</title></item>`;
  return packFiles({
    'imsmanifest.xml': `<manifest identifier="m" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>Trà hai phần</title>
        ${item('mot', 'Nước')}${item('hai', 'Trà')}</organization></organizations>
      <resources><resource identifier="trang" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`,
    'index.html': scormPage(`
      var api = parent.API;
      api.LMSInitialize('');
      document.getElementById('page').textContent = 'Phần ' + new URLSearchParams(location.search).get('phan');
      document.getElementById('name').textContent = 'Trước đây: ' + api.LMSGetValue('cmi.suspend_data');
      document.getElementById('next').onclick = function () { api.LMSSetValue('cmi.suspend_data', 'đã xem'); };
      window.addEventListener('pagehide', function () { api.LMSFinish(''); });`),
  });
}

/** A cmi5 package whose unit speaks through @xapi/cmi5. */
export async function packCmi5(): Promise<string> {
  const source = await folder();
  await mkdir(path.join(source, 'unit'));
  await writeFile(
    path.join(source, 'unit.js'),
    `import Cmi5 from '@xapi/cmi5';
     const say = (words) => { document.getElementById('page').textContent = words; };
     const unit = new Cmi5();
     unit.initialize().then(() => {
       const { launchMode, masteryScore } = unit.getLaunchData();
       say('Sẵn sàng ' + launchMode + ' ' + (masteryScore ?? ''));
       document.getElementById('right').onclick = () =>
         unit.interactionTrueFalse('thu', 'nuoc', true, true)
           .then(() => unit.moveOn({ score: { scaled: 0.95 } }))
           .then(() => say('Đã nộp'), (error) => say('Lỗi ' + error));
     }, (error) => say('Lỗi ' + error));`,
  );
  const made = await build({
    entryPoints: [path.join(source, 'unit.js')],
    bundle: true,
    write: false,
    format: 'iife',
    nodePaths: [path.join(projectRoot(), 'node_modules')],
    logLevel: 'silent',
  });
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trà</title></head>
    <body><h1>Pha trà</h1><p id="page"></p><button id="right">Nước vừa sôi</button><script src="unit.js"></script></body></html>`;
  const structure = cmi5Structure(`
    <au id="https://tra.example/bai/nuoc" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="AnyWindow">
      <title><langstring lang="vi">Nước pha trà</langstring></title>
      <description><langstring lang="vi">Nóng chừng nào</langstring></description>
      <url>unit/index.html?tra=man</url>
      <launchParameters>ấm nhỏ</launchParameters>
    </au>`);
  return packFiles({
    'cmi5.xml': structure,
    'unit/index.html': page,
    'unit/unit.js': Buffer.from(made.outputFiles[0]!.contents),
  });
}
