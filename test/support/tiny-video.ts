import type { Browser } from 'playwright-core';

/**
 * A film of a coloured field with a running number, made by the browser itself: WebM without sound.
 * @param seconds how long it takes to make, too
 */
export async function recordVideo(browser: Browser, seconds: number): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const text = await page.evaluate(async (length) => {
      const canvas = document.createElement('canvas');
      canvas.width = 160;
      canvas.height = 90;
      const pen = canvas.getContext('2d')!;
      const began = performance.now();
      const draw = () => {
        pen.fillStyle = '#1f7a4d';
        pen.fillRect(0, 0, 160, 90);
        pen.fillStyle = '#fffbf2';
        pen.font = '40px sans-serif';
        pen.fillText(String(Math.floor((performance.now() - began) / 100)), 40, 60);
      };
      draw();
      const timer = setInterval(draw, 50);
      const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
      const pieces: Blob[] = [];
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      await new Promise((resolve) => setTimeout(resolve, length * 1000));
      recorder.stop();
      await stopped;
      clearInterval(timer);
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }, seconds);
    return Buffer.from(text, 'base64');
  } finally {
    await page.close();
  }
}
