import { Assets, DomainError, errorWords, FileStorage, OwnAccess, requestContext } from '@domdom/platform';
import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Cmi5Launches } from '../cmi5/cmi5-launches.service';
import { packageErrors } from '../domain/package.errors';
import { packagesWords } from '../packages.messages';
import { PackageFiles } from '../storing/package-files';
import { OnPackagesHost } from './on-packages-host';
import { PackagesHost } from './packages-host';
import { Passes } from './passes';
import { runDocument, wordsDocument } from './run.document';
import { RunService } from './run.service';
import { sendPackageFile } from './send-file';

const scripts = {
  '1.2': 'packages-run-scorm12.js',
  '2004': 'packages-run-scorm2004.js',
  cmi5: 'packages-run-cmi5.js',
};
const style = 'packages-run.css';
const { language } = requestContext;

/** What is answered on the packages' host: the page around a package, and its files. There is no session here. */
@ApiExcludeController()
@OwnAccess()
@UseGuards(OnPackagesHost)
@Controller('packages')
export class RunController {
  constructor(
    private readonly runs: RunService,
    private readonly launches: Cmi5Launches,
    private readonly passes: Passes,
    private readonly host: PackagesHost,
    private readonly packageFiles: PackageFiles,
    private readonly files: FileStorage,
    private readonly assets: Assets,
  ) {}

  /** Where a package leads whoever leaves it. */
  @Get('run/returned')
  returned(@Res() response: Response): void {
    this.sendWords(response, packagesWords(language()).returned);
  }

  @Get('run/:pass')
  async open(@Param('pass') pass: string, @Res() response: Response): Promise<void> {
    try {
      const page = await this.runs.open(pass);
      const assets = { script: this.assets.url(scripts[page.version]), style: this.assets.url(style) };
      this.send(response, runDocument(page, assets));
    } catch (error) {
      this.sendFailure(response, error);
    }
  }

  /** Launches a unit of cmi5: each opening is a session of its own. */
  @Get('run/:pass/unit/:index')
  async launch(
    @Param('pass') pass: string,
    @Param('index') index: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const address = await this.launches.launch(pass, Number(index));
      this.guard(response, "default-src 'none'");
      response.redirect(302, address);
    } catch (error) {
      this.sendFailure(response, error);
    }
  }

  /** Gives a launched unit its key to the record store, once (cmi5, 8.2). */
  @Post('run/fetch')
  async fetchKey(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { session, token } = request.query;
    response.setHeader('Cache-Control', 'no-store');
    response.status(200).json(await this.launches.fetchKey(String(session ?? ''), String(token ?? '')));
  }

  @Get('files/:id/:key/*path')
  async file(
    @Param('id') id: string,
    @Param('key') key: string,
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.passes.opensFiles(id, key)) throw packageErrors.fileMissing();
    this.guard(response, this.filePolicy());
    await sendPackageFile(
      request,
      response,
      this.files,
      this.packageFiles.keyOf(id, [path].flat().join('/')),
    );
  }

  private sendFailure(response: Response, error: unknown): void {
    if (!(error instanceof DomainError)) throw error;
    response.status(error.kind === 'conflict' ? 409 : 403);
    this.sendWords(response, errorWords(language(), error.code, error.params));
  }
  private sendWords(response: Response, words: string): void {
    this.send(response, wordsDocument(language(), words, this.assets.url(style)));
  }
  private send(response: Response, html: string): void {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "frame-src 'self' http: https:",
      "form-action 'none'",
      "base-uri 'none'",
    ].join('; ');
    this.guard(response, policy);
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html);
  }

  /**
   * The policy of a package's own pages: what they run comes from the package, in whatever way it was written;
   * pictures and films may come from elsewhere; nothing is sent anywhere but here.
   */
  private filePolicy(): string {
    return [
      "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
      "img-src 'self' data: blob: https:",
      "media-src 'self' data: blob: https:",
      "font-src 'self' data: https:",
      "style-src 'self' 'unsafe-inline' https:",
      "frame-src 'self' data: blob: https:",
      "connect-src 'self' data: blob:",
      "form-action 'self'",
    ].join('; ');
  }

  private guard(response: Response, policy: string): void {
    response.removeHeader('X-Frame-Options');
    response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors ${this.host.ancestors()}`);
    response.setHeader('Referrer-Policy', 'same-origin');
  }
}
