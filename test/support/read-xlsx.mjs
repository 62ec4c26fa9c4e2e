/** Reads an Excel file from the standard input with a library of its own, and writes its first sheet as JSON. */
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const file = await buffer(process.stdin);
const rows = await readSheet(file);
const parts = Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('xl/worksheets/'));
const formulas = parts.filter(([, part]) => /<f[ >]/.test(Buffer.from(part).toString('utf8'))).length;
process.stdout.write(JSON.stringify({ rows, formulas }));
