/**
 * Runs inside the genuine editor's frame. Its jQuery runs scripts that it loads later with eval, which the page
 * forbids; asked as from another site, it loads them with an element.
 */
interface FrameWindow extends Window {
  H5P?: {
    jQuery?: { ajaxPrefilter(type: string, filter: (options: { crossDomain: boolean }) => void): void };
  };
  H5PEditor?: { language?: { core?: Record<string, string> } };
}
const frame = window as unknown as FrameWindow;
frame.H5P?.jQuery?.ajaxPrefilter('script', (options) => {
  options.crossDomain = true;
});
// The editor and its frame share their words, and the frame has just loaded the English ones over them.
const settings = window.parent.document.getElementById('h5p-full-editor-settings')?.textContent ?? '{}';
const { words } = JSON.parse(settings) as { words?: Record<string, string> | null };
if (words && frame.H5PEditor?.language) {
  frame.H5PEditor.language.core = { ...frame.H5PEditor.language.core, ...words };
}
