import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { projectRoot } from '../project-root';
import { encodingFor } from './encoding';

/** Style sheets and scripts that the build made: a name, and the address that changes with the content. */
@Injectable()
export class Assets {
  private readonly folder = path.join(projectRoot(), 'dist/assets');
  private readonly names: Record<string, string> = this.manifest();

  /** `app.css` → `/assets/app.3f2a.css`. */
  url(name: string): string {
    return `/assets/${this.built(name)}`;
  }

  /** Where a built file lies on the disk. */
  file(name: string): string {
    return path.join(this.folder, this.built(name));
  }

  /**
   * Serves what was built: compressed beforehand, kept by browsers for a year. What a page's policy says is said with the
   * page; a style sheet needs less, and the first paint waits for every byte of it.
   */
  middleware() {
    const known = new Set(Object.values(this.names));
    return (request: Request, response: Response, next: NextFunction): void => {
      const name = request.path.startsWith('/assets/') ? request.path.slice('/assets/'.length) : '';
      if (!known.has(name)) {
        next();
        return;
      }
      const file = path.join(this.folder, name);
      const encoding = encodingFor(request);
      const extension = encoding === 'br' ? '.br' : '.gz';
      response.type(path.extname(name));
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      const options = { maxAge: '365d', immutable: true, lastModified: false, acceptRanges: false } as const;
      if (encoding && existsSync(file + extension)) {
        response.setHeader('Content-Encoding', encoding);
        response.sendFile(file + extension, options);
      } else {
        response.sendFile(file, options);
      }
    };
  }

  private built(name: string): string {
    const built = this.names[name];
    if (!built) throw new Error(`the build made no asset ${name}`);
    return built;
  }

  private manifest(): Record<string, string> {
    const file = path.join(this.folder, 'manifest.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }
}
