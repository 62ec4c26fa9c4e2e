import { pipeline, type Readable } from 'node:stream';
import type { Response } from 'express';

/** A picture as nothing but a picture: no browser takes it for a page, and nobody keeps it for others. */
export function sendPicture(content: Readable, response: Response): void {
  response.set({
    'Content-Type': 'image/webp',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': 'inline; filename="anh.webp"',
    'Cache-Control': 'private, max-age=3600',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  // A reader who goes away in the middle is no error; a file that breaks off closes the connection.
  pipeline(content, response, () => undefined);
}
