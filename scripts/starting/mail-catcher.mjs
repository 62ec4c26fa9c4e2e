import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes the mails of a trial, which nobody is to get: each becomes a file `<time>-<number>.eml` that a mail program
 * opens. Listens on this machine only.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => Promise<void> } | null>} null where the package for it is not installed
 */
export async function catchMails(folder) {
  const library = await import('smtp-server').catch(() => null);
  if (!library) return null;
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  const server = new library.SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onData(stream, _session, callback) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${++count}.eml`;
        fs.writeFile(path.join(folder, name), Buffer.concat(parts), { mode: 0o600 }).then(
          () => callback(),
          callback,
        );
      });
    },
  });
  // A worker that ends in the middle of a mail is no reason to end the site.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
