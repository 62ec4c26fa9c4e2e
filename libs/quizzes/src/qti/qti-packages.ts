import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DomainError, inTemporaryFolder, SafeZip } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { checkQuestion } from '../domain/check-question';
import type { ImportProblem, ReadFile } from '../domain/import-problem';
import { cleanQuestion } from '../domain/normalise';
import type { BankQuestion } from '../domain/question';
import { quizErrors } from '../domain/quiz.errors';
import { importErrors } from '../gift/gift.errors';
import { type PackedItem, readManifest, writeManifest } from './manifest';
import { readItem } from './read-item';
import { fitsQti, writeItem } from './write-item';
import { readXml } from './xml';

const megabyte = 1024 * 1024;
const limits = { entries: 3000, total: 32 * megabyte, single: megabyte, ratio: 150 };
const manifestName = 'imsmanifest.xml';

/** Questions as packages of QTI 3 items. */
@Injectable()
export class QtiPackages {
  /**
   * A package of questions; those that QTI cannot say are named in `left-out.txt`, so that nobody misses them unknowing.
   */
  write(questions: readonly BankQuestion[]): Promise<Buffer> {
    const zip = new ZipFile();
    const items = questions
      .filter(fitsQti)
      .map((question, at) => ({ id: `q${at + 1}`, href: `items/q${at + 1}.xml`, question }));
    zip.addBuffer(Buffer.from(writeManifest(items)), manifestName);
    for (const { id, href, question } of items) zip.addBuffer(Buffer.from(writeItem(question, id)), href);
    const left = questions.filter((question) => !fitsQti(question)).map(({ title }) => title);
    if (left.length > 0) zip.addBuffer(Buffer.from(`${left.join('\n')}\n`), 'left-out.txt');
    zip.end();
    return buffer(zip.outputStream);
  }

  /**
   * Reads every item by itself: one that is wrong is told with its name and spoils no other.
   * @throws quizzes.notAPackage, and what SafeZip throws for a package that is not safe
   */
  read(file: Buffer): Promise<ReadFile> {
    return inTemporaryFolder('qti', async (folder) => {
      const stored = path.join(folder, 'package.zip');
      await writeFile(stored, file);
      const zip = await SafeZip.open(stored, limits);
      try {
        return await this.readPackage(zip);
      } finally {
        zip.close();
      }
    });
  }

  private async readPackage(zip: SafeZip): Promise<ReadFile> {
    if (!zip.has(manifestName)) throw quizErrors.notAPackage();
    const items = readManifest(readXml(await zip.buffer(manifestName, limits.single)));
    const questions: BankQuestion[] = [];
    const problems: ImportProblem[] = [];
    for (const item of items) {
      const at = { line: null, entry: item.href };
      try {
        const question = await this.question(zip, item);
        const [wrong] = checkQuestion(question);
        if (wrong) problems.push({ ...at, code: wrong.code, params: wrong.params });
        else questions.push(question);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        problems.push({ ...at, code: error.code, params: error.params });
      }
    }
    return { questions, problems };
  }

  private async question(zip: SafeZip, { href, category, tags }: PackedItem): Promise<BankQuestion> {
    if (!zip.has(href)) throw importErrors.missingEntry();
    const item = readItem(readXml(await zip.buffer(href, limits.single)));
    return cleanQuestion({ ...item, category, tags });
  }
}
