import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../..');

describe('the catcher of a trial’s mails', () => {
  it('keeps each mail as a file, and sends it nowhere', () => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'mails-')), 'mail');
    // In a process of its own: it is a module that Jest cannot load.
    const program = `
      const { catchMails } = await import(${JSON.stringify(pathToFileURL(path.join(root, 'scripts/starting/mail-catcher.mjs')).href)});
      const { createTransport } = await import('nodemailer');
      const catcher = await catchMails(${JSON.stringify(folder)});
      const mailer = createTransport(catcher.url);
      await mailer.sendMail({ from: 'a@example.vn', to: 'b@example.vn', subject: 'Mot', text: 'hai' });
      mailer.close();
      await catcher.close();`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [mail, ...more] = readdirSync(folder);
    expect(more).toEqual([]);
    expect(readFileSync(path.join(folder, mail!), 'utf8')).toMatch(
      /To: b@example\.vn[\s\S]*Subject: Mot[\s\S]*hai/,
    );
  });
});
