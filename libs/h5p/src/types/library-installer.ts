import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inTemporaryFolder, requestContext, SafeZip, usualZipLimits } from '@domdom/platform';
import { AggregateH5pError, H5pError } from '@lumieducation/h5p-server';
import PackageValidator from '@lumieducation/h5p-server/build/src/PackageValidator';
import { Injectable } from '@nestjs/common';
import { packageReason } from '../domain/package-reasons';
import { H5pEngine } from '../engine/h5p-engine';
import { OwnLibraries } from '../libraries/own-libraries';
import { LibraryRegistry } from '../storage/library-registry';
import { type InstalledVersion, type InstallPlan, planInstall, writtenBy } from './install-plan';
import { type PackagedLibrary, readPackagedLibraries } from './packaged-library';
import { ContentTypesConfig } from './types.config';
import { typesErrors } from './types.errors';

/** Told how many libraries of how many are installed. */
export type Report = (done: number, total: number) => Promise<void>;

/** Brings the content types of a package into the portal: what is new or newer, nothing of the portal's own. */
@Injectable()
export class LibraryInstaller {
  constructor(
    private readonly engine: H5pEngine,
    private readonly registry: LibraryRegistry,
    private readonly ownLibraries: OwnLibraries,
    private readonly config: ContentTypesConfig,
  ) {}

  /**
   * What installing a package would change.
   * @param file where the package lies on this machine
   * @throws what is wrong with the archive, h5p-types.unreadableLibrary
   */
  async plan(file: string): Promise<InstallPlan> {
    const zip = await this.open(file);
    try {
      return await this.planOf(await readPackagedLibraries(zip));
    } finally {
      zip.close();
    }
  }

  /**
   * Installs them. All are looked through before the first is written.
   * @throws what is wrong with the archive, h5p-types.unreadableLibrary, h5p-types.wrongLibrary
   */
  async install(file: string, report?: Report): Promise<InstallPlan> {
    const zip = await this.open(file);
    try {
      return await inTemporaryFolder('h5p-types', (folder) => this.installFrom(zip, folder, report));
    } finally {
      this.registry.forget();
      zip.close();
    }
  }

  private async installFrom(zip: SafeZip, folder: string, report?: Report): Promise<InstallPlan> {
    const packaged = await readPackagedLibraries(zip);
    // Another process may have installed something since the list was shown.
    const plan = await this.planOf(packaged);
    const wanted = new Set(writtenBy(plan).map(({ name }) => name));
    const chosen = packaged.filter(({ name }) => wanted.has(name));
    for (const library of chosen) await extract(zip, library, folder);
    await this.check(folder);
    for (const [done, { name }] of chosen.entries()) {
      await report?.(done, chosen.length);
      await this.engine.libraries.installFromDirectory(path.join(folder, name), false);
    }
    await report?.(chosen.length, chosen.length);
    return plan;
  }

  private open(file: string): Promise<SafeZip> {
    const { unpackedBytes: total } = this.config;
    return SafeZip.open(file, { ...usualZipLimits, entries: 20_000, total, single: total });
  }

  private async planOf(packaged: readonly PackagedLibrary[]): Promise<InstallPlan> {
    await this.ownLibraries.ensureInstalled();
    this.registry.forget();
    const installed = [...(await this.registry.all()).entries()].map(
      ([name, { metadata, sourceHash }]): InstalledVersion => ({
        name,
        machineName: metadata.machineName,
        major: metadata.majorVersion,
        minor: metadata.minorVersion,
        patch: metadata.patchVersion,
        own: sourceHash !== null,
      }),
    );
    return planInstall(packaged, installed, this.engine.config.coreApiVersion);
  }

  /** H5P's own checks: kinds of files, descriptions, languages, files that are named and missing. */
  private async check(folder: string): Promise<void> {
    try {
      const validator = new PackageValidator(this.engine.config, this.engine.libraries);
      await validator.validateExtractedPackage(folder, false, true, false);
    } catch (error) {
      const found = error instanceof AggregateH5pError ? error.getErrors() : [error];
      const ids = found.map((one) => (one instanceof H5pError ? one.errorId : '')).join(',');
      if (!(error instanceof H5pError)) throw error;
      throw typesErrors.wrongLibrary({ reason: packageReason(requestContext.language(), ids) });
    }
  }
}

async function extract(zip: SafeZip, library: PackagedLibrary, folder: string): Promise<void> {
  const from = `${library.folder}/`;
  for (const { name } of zip.entries()) {
    if (!name.startsWith(from)) continue;
    const target = path.join(folder, library.name, name.slice(from.length));
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await zip.read(name), createWriteStream(target));
  }
}
