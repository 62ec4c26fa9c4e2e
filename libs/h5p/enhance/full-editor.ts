/** Starts the genuine H5P editor in its page: its scripts come after this one and find what they need. */

interface Settings {
  integration: Integration;
  words: Record<string, string> | null;
  frameScript: string;
  library: string;
  params: { params: unknown; metadata: unknown } | null;
}
interface Integration {
  editor: Record<string, unknown> & { assets: { js: string[]; css: string[] } };
}
/** What the editor hands over: `params` is JSON of `{params, metadata}`. */
interface EditorContent {
  title: string;
  library: string;
  params: string;
}
interface GenuineEditor {
  getContent(submit: (content: EditorContent) => void, error: (code: string) => void): void;
}
interface EditorNamespace {
  Editor: new (library: string, params: string, place: Element) => GenuineEditor;
  language?: { core?: Record<string, string> };
  [setting: string]: unknown;
}
interface GenuineWindow extends Window {
  H5PIntegration: Integration;
  H5PEditor: EditorNamespace;
  H5P: { jQuery: unknown };
}

const genuine = window as unknown as GenuineWindow;

const byId = (id: string) => document.getElementById(id);
const settingsElement = byId('h5p-full-editor-settings');

/** The names under which the editor's scripts look for their settings. */
function passOn(integration: Integration): void {
  const { editor } = integration;
  const space = genuine.H5PEditor;
  Object.assign(space, {
    $: genuine.H5P.jQuery,
    basePath: editor['libraryUrl'],
    fileIcon: editor['fileIcon'],
    ajaxPath: editor['ajaxPath'],
    filesPath: editor['filesPath'],
    apiVersion: editor['apiVersion'],
    contentLanguage: editor['language'],
    copyrightSemantics: editor['copyrightSemantics'],
    metadataSemantics: editor['metadataSemantics'],
    assets: editor.assets,
    baseUrl: '',
    enableContentHub: false,
    ...(editor['nodeVersionId'] ? { contentId: editor['nodeVersionId'] } : {}),
  });
}

function start({ integration, words, library, params }: Settings): void {
  passOn(integration);
  const space = genuine.H5PEditor;
  if (words) space.language = { ...space.language, core: { ...space.language?.core, ...words } };
  const place = byId('h5p-full-editor');
  const form = byId('h5p-full-editor-form');
  const problem = byId('h5p-full-editor-problem');
  if (!place || !(form instanceof HTMLFormElement) || !problem) return;
  const target = place.firstElementChild ?? place;
  const editor = new space.Editor(library, JSON.stringify(params ?? {}), target);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.hidden = true;
    const refuse = () => {
      problem.hidden = false;
    };
    editor.getContent((content) => {
      const { params: parameters, metadata } = JSON.parse(content.params) as {
        params: unknown;
        metadata: object;
      };
      const field = form.elements.namedItem('content');
      if (!(field instanceof HTMLInputElement)) return;
      field.value = JSON.stringify({
        library: content.library,
        params: parameters,
        metadata: { ...metadata, title: content.title },
      });
      form.submit();
    }, refuse);
  });
}

if (settingsElement) {
  const settings = JSON.parse(settingsElement.textContent ?? '') as Settings;
  settings.integration.editor.assets.js.push(settings.frameScript);
  genuine.H5PIntegration = settings.integration;
  // The editor's own scripts are deferred and stand after this one: all of them have run then.
  document.addEventListener('DOMContentLoaded', () => start(settings));
}
