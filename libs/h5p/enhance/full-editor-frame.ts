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
interface ParentWindow extends Window {
  H5PEditor?: { language?: { core?: Record<string, string> } };
}

const frame = window as unknown as FrameWindow;
frame.H5P?.jQuery?.ajaxPrefilter('script', (options) => {
  options.crossDomain = true;
});
// The frame loads the editor's English words itself; those of the page lie over them.
const words = (window.parent as unknown as ParentWindow).H5PEditor?.language?.core;
if (words && frame.H5PEditor?.language) {
  frame.H5PEditor.language.core = { ...frame.H5PEditor.language.core, ...words };
}
