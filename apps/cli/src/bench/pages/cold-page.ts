import { Agent, get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { PageRequest } from './pages';

/** What one address brings to a browser that knows nothing yet. */
interface Fetched {
  text: string;
  /** Of the body, uncompressed. */
  bytes: number;
  /** Of the answer as it came over the wire, its headers included. */
  transferred: number;
}
export interface ColdPage {
  html: number;
  transferred: number;
  /** The page with its style sheets, scripts and pictures. */
  coldTransferred: number;
  coldRequests: number;
}

function fetchCold(url: string, cookie: string): Promise<Fetched> {
  const agent = new Agent({ keepAlive: false });
  const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html', ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      const { socket } = answer;
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
        const sent = Buffer.concat(chunks);
        const body = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent;
        resolve({ text: body.toString(), bytes: body.length, transferred: socket.bytesRead });
      });
      answer.on('error', reject);
    }).on('error', reject);
  });
}

/** The files that a document asks for by itself: style sheets, icons, scripts, pictures, frames. */
export function filesOf(html: string): string[] {
  const found = [
    ...html.matchAll(/<link\b[^>]*\brel="(?:stylesheet|icon|preload|modulepreload)"[^>]*>/g),
    ...html.matchAll(/<(?:script|img|iframe|source|audio|video)\b[^>]*\bsrc="[^"]+"[^>]*>/g),
  ].map(([tag]) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1]);
  return [...new Set(found)].filter((address): address is string => address?.startsWith('/') === true);
}

/** Loads a page as a browser with an empty cache does. */
export async function loadCold(origin: string, { path, cookie }: PageRequest): Promise<ColdPage> {
  const page = await fetchCold(origin + path, cookie);
  const files = await Promise.all(filesOf(page.text).map((file) => fetchCold(origin + file, cookie)));
  return {
    html: page.bytes,
    transferred: page.transferred,
    coldTransferred: page.transferred + files.reduce((sum, file) => sum + file.transferred, 0),
    coldRequests: 1 + files.length,
  };
}
