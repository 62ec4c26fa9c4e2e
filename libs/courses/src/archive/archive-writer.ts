import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTemporaryFolder } from '@domdom/platform';
import { ZipFile } from 'yazl';
import type { ContentPacker } from '../ports/content-archive';

type Source = Buffer | (() => Promise<Readable>);

/** The media that are packed already: packing them again costs time and saves nothing. */
const packedAlready =
  /\.(?:mp4|webm|mp3|m4a|ogg|jpe?g|png|webp|gif|h5p|zip|docx|xlsx|pptx|odt|ods|odp|epub|pdf)$/i;

/** Writes an archive to this machine's disk, file by file, with little in memory. */
export class ArchiveWriter {
  private readonly zip = new ZipFile();

  /** @param report is told after each file */
  constructor(
    private readonly at: Date,
    private readonly report: (done: number, total: number) => Promise<void>,
  ) {}

  add(name: string, content: Source): void {
    const options = { mtime: this.at, compress: !packedAlready.test(name) };
    if (Buffer.isBuffer(content)) {
      this.zip.addBuffer(content, name, options);
      return;
    }
    this.zip.addReadStreamLazy(name, options, (give) => {
      content().then(
        (stream) => {
          const through = new PassThrough();
          stream.on('error', (error) => this.zip.emit('error', error));
          give(null, stream.pipe(through));
        },
        (error: unknown) => give(error, new PassThrough()),
      );
    });
  }

  /** A folder of its own for one lesson's content. */
  folder(name: string): ContentPacker {
    return {
      add: (file, content) => {
        const whole = `${name}/${file}`;
        this.add(whole, content);
        return whole;
      },
    };
  }

  /** Writes all of it; `use` gets the file, which is gone afterwards. */
  write<T>(use: (file: string) => Promise<T>): Promise<T> {
    return inTemporaryFolder('course', async (folder) => {
      const file = path.join(folder, 'course.zip');
      const failed = new Promise<never>((_, reject) => this.zip.on('error', reject));
      this.zip.end();
      await this.report(1, 2);
      await Promise.race([pipeline(this.zip.outputStream, createWriteStream(file)), failed]);
      await this.report(2, 2);
      return use(file);
    });
  }
}
