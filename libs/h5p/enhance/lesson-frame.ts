/** Lets the frames of H5P contents grow with them; without this script they scroll inside. */
const lessonFrames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-module="h5p-frame"]');

window.addEventListener('message', (event: MessageEvent<{ kind?: string; height?: number } | null>) => {
  if (event.origin !== window.location.origin || event.data?.kind !== 'h5p-height') return;
  const { height } = event.data;
  const frame = Array.from(lessonFrames).find((one) => one.contentWindow === event.source);
  if (!frame || typeof height !== 'number' || !(height > 0)) return;
  frame.style.height = `${Math.ceil(height)}px`;
  frame.classList.add('grown');
});
