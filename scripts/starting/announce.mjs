import path from 'node:path';
import { readJson } from '../lib/files.mjs';

/**
 * The table of demonstration accounts.
 * @param {{ role: { vi: string, en: string }, login: string, password: string, name: string }[]} accounts
 * @returns {string[]} lines, none when there are no accounts
 */
export function accountLines(accounts) {
  if (!accounts.length) return [];
  const rows = accounts.map(({ role, login, password, name }) => [
    login,
    password,
    name,
    `${role.vi} / ${role.en}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => [...row[column]].length)));
  return rows.map(
    (row) =>
      `  ${row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - [...cell].length))).join('  ')}`,
  );
}

/** Prints the address and the demonstration accounts. */
export function announce({ url, dataDir, mails, seconds }) {
  const accounts = accountLines(readJson(path.join(dataDir, 'demo-accounts.json'), []));
  const lines = [
    '',
    `Đom Đóm: ${url}   (ready after ${seconds} s; stop with Ctrl-C; logs in ${path.join(dataDir, 'logs')})`,
  ];
  if (mails) lines.push(`Mails go to nobody: they are kept in ${path.join(dataDir, 'mail')}`);
  if (accounts.length) lines.push('Demonstration accounts (login, password, name, role):', ...accounts);
  console.log(`${lines.join('\n')}\n`);
}
