/** Says in the lesson page that the package in its frame is done, as soon as it is. */
const packageFrame = document.querySelector<HTMLIFrameElement>('iframe[data-module="package-frame"]');
const packageDone = document.querySelector<HTMLElement>('[data-package-done]');

window.addEventListener('message', (event: MessageEvent<{ kind?: string } | null>) => {
  if (event.source !== packageFrame?.contentWindow || event.data?.kind !== 'package-done') return;
  if (packageDone) packageDone.hidden = false;
});
