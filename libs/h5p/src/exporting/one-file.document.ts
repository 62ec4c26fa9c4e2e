import { createHash } from 'node:crypto';

/** What a content consists of when it is written as one file. */
export interface OneFile {
  title: string;
  language: string;
  /** What H5P reads: the parameters of the content and the words of the player. */
  integration: unknown;
  /** In the order in which they run; the player is the first. */
  scripts: readonly string[];
  styles: readonly string[];
  /** Pictures, sounds and videos by the paths that the parameters name. */
  files: readonly FileInside[];
  /** Said where scripts do not run. */
  noScript: string;
  /** Only our own content types, which need no styles in attributes and nothing of other sites. */
  ownOnly: boolean;
}
export interface FileInside {
  path: string;
  mime: string;
  read(): Promise<AsyncIterable<Buffer>>;
}

/** Before the player: gives it what it reads, and has it wait for the content types. */
const before = `window.H5PIntegration=JSON.parse(document.getElementById('h5p-integration').textContent);
window.H5P={preventInit:true};`;

/** After the content types: files come out of the page itself, then the content begins. */
const after = `(function(){
var inside={},made={},core=window.H5P,pathOf=core.getPath;
document.querySelectorAll('script[data-path]').forEach(function(one){inside[one.getAttribute('data-path')]=one;});
core.getPath=function(path,contentId){
if(/^(data|blob):/.test(path))return path;
if(!Object.prototype.hasOwnProperty.call(inside,path))return pathOf(path,contentId);
if(!made[path]){
var text=atob(inside[path].textContent.trim()),bytes=new Uint8Array(text.length);
for(var i=0;i<text.length;i++)bytes[i]=text.charCodeAt(i);
made[path]=URL.createObjectURL(new Blob([bytes],{type:inside[path].getAttribute('data-mime')}));
}
return made[path];
};
core.jQuery(function(){core.init(document.body);});
})();`;

const frame = `html{font-family:system-ui,sans-serif;line-height:1.5}
body{margin:0 auto;max-width:48rem;padding:1rem;box-sizing:border-box}
h1{font-size:1.5rem;line-height:1.25}`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
/** Inside strings and patterns, where alone such words stand in a program, the slash may be escaped. */
const unclosed = (script: string) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/**
 * The policy of the file: its own scripts by their hashes and nothing from anywhere. Genuine content types write
 * styles into attributes and may show videos of other sites.
 */
function policyOf(scripts: readonly string[], styles: readonly string[], ownOnly: boolean): string {
  const elsewhere = ownOnly ? '' : ' https:';
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${ownOnly ? styles.map(hashOf).join(' ') : "'unsafe-inline'"}`,
    `img-src data: blob:${elsewhere}`,
    `media-src data: blob:${elsewhere}`,
    'font-src data:',
    ...(ownOnly ? [] : ['frame-src https:']),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * A content as one file of HTML that plays without a server and without a connection, piece by piece, so that long
 * videos are never in memory as a whole.
 * @param done is told after each file that was written
 */
export async function* oneFile(content: OneFile, done: () => Promise<void>): AsyncGenerator<string> {
  const scripts = [before, ...content.scripts, after].map(unclosed);
  const styles = [frame, ...content.styles].map((style) => style.replace(/<\/(style)/gi, '<\\/$1'));
  const policy = policyOf(scripts, styles, content.ownOnly);
  yield `<!doctype html>
<html lang="${escaped(content.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.title)}</title>
<link rel="icon" href="data:,">
`;
  for (const style of styles) yield `<style>${style}</style>\n`;
  yield `</head>
<body>
<main>
<h1>${escaped(content.title)}</h1>
<div class="h5p-content" data-content-id="one"></div>
<noscript><p>${escaped(content.noScript)}</p></noscript>
</main>
<script type="application/json" id="h5p-integration">${embedded(content.integration)}</script>
`;
  for (const file of content.files) {
    yield `<script type="text/plain" data-path="${escaped(file.path)}" data-mime="${escaped(file.mime)}">`;
    yield* base64Of(await file.read());
    yield '</script>\n';
    await done();
  }
  for (const script of scripts) yield `<script>${script}</script>\n`;
  yield '</body>\n</html>\n';
}

async function* base64Of(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const all = Buffer.concat([rest, piece]);
    const whole = all.length - (all.length % 3);
    yield all.subarray(0, whole).toString('base64');
    rest = all.subarray(whole);
  }
  yield rest.toString('base64');
}
