/** Lets the frames of H5P contents grow and shrink with them; without this script they scroll inside. */
const lessonFrames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-module="h5p-frame"]');

window.addEventListener('message', (event: MessageEvent<{ kind?: string; height?: number } | null>) => {
  if (event.data?.kind !== 'h5p-height') return;
  const { height } = event.data;
  // Whatever host it runs on: what is in one of these frames may say how tall it is.
  const frame = Array.from(lessonFrames).find((one) => one.contentWindow === event.source);
  if (!frame || typeof height !== 'number' || !(height > 0)) return;
  frame.style.height = `${Math.ceil(height)}px`;
  if (frame.classList.contains('grown')) return;
  frame.classList.add('grown');
  frame.contentWindow?.postMessage({ kind: 'h5p-grown' }, '*');
});
