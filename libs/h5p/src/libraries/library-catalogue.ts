import type { Language } from '@domdom/platform';
import { type ILibraryName, LibraryName } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { allowedIn, mergeTranslation, type SemanticsField } from '../form';
import { parseLibraryName } from '../scoring';
import { LibraryRegistry } from '../storage/library-registry';
import { typesErrors } from '../types/types.errors';
import { librariesIn } from './libraries-in';

export interface LibraryForm {
  title: string;
  semantics: SemanticsField[];
  /** The words of the language, laid over the semantics by the form. */
  translation: unknown;
  /** Libraries that its fields allow inside and that are not installed. */
  missing: string[];
}
export interface ContentType {
  /** "DomDom.Lesson 1.0" */
  library: string;
  title: string;
  restricted: boolean;
}

/** What the installed libraries say of themselves. Semantics are kept in memory by library and patch. */
@Injectable()
export class LibraryCatalogue {
  private readonly semantics = new Map<string, Promise<SemanticsField[]>>();

  constructor(
    private readonly registry: LibraryRegistry,
    private readonly engine: H5pEngine,
  ) {}

  /** The content types that a lesson can be made with, the newest version of each. */
  async contentTypes(): Promise<ContentType[]> {
    const newest = new Map<string, ContentType & { order: number }>();
    for (const { metadata, restricted } of (await this.registry.all()).values()) {
      if (!metadata.runnable) continue;
      const order = metadata.majorVersion * 1000 + metadata.minorVersion;
      if ((newest.get(metadata.machineName)?.order ?? -1) >= order) continue;
      const library = LibraryName.toUberName(metadata, { useWhitespace: true });
      newest.set(metadata.machineName, { library, title: metadata.title, restricted, order });
    }
    return [...newest.values()].map(({ library, title, restricted }) => ({ library, title, restricted }));
  }

  /** @throws h5p-types.restricted for a content type that an administrator closed for new contents */
  async mustTakeNew(library: string): Promise<void> {
    const known = (await this.registry.all()).get(library.replace(' ', '-'));
    if (known?.restricted) throw typesErrors.restricted({ title: known.metadata.title });
  }

  /** What a form is made from. @throws h5p.unknownLibrary */
  async form(library: ILibraryName, language: Language): Promise<LibraryForm> {
    const name = LibraryName.toUberName(library);
    const installed = await this.registry.all();
    const known = installed.get(name);
    if (!known) throw h5pErrors.unknownLibrary({ library: name });
    const semantics = await this.semanticsOf(library);
    const words = await this.engine.libraries.getLanguage(library, language);
    return {
      title: known.metadata.title,
      semantics,
      translation: words ? (JSON.parse(words) as unknown) : null,
      missing: allowedIn(semantics).filter((one) => !installed.has(one.replace(' ', '-'))),
    };
  }

  /**
   * The semantics of a library and of every library that parameters made with it name inside, by
   * "DomDom.Choice 1.0"; unknown ones are left out.
   * @param language puts the words of a language over their own, for messages
   * @throws h5p.unknownLibrary for the library itself
   */
  async semanticsFor(
    library: string,
    params: unknown,
    language?: Language,
  ): Promise<Map<string, SemanticsField[]>> {
    const names = new Set([library, ...librariesIn(params)]);
    const installed = await this.registry.all();
    const found = new Map<string, SemanticsField[]>();
    for (const name of names) {
      const parsed = parseLibraryName(name);
      if (!parsed || !installed.has(LibraryName.toUberName(parsed))) continue;
      const own = await this.semanticsOf(parsed);
      const words = language ? await this.engine.libraries.getLanguage(parsed, language) : null;
      found.set(name, words ? mergeTranslation(own, JSON.parse(words)) : own);
    }
    if (!found.has(library)) throw h5pErrors.unknownLibrary({ library });
    return found;
  }

  private async semanticsOf(library: ILibraryName): Promise<SemanticsField[]> {
    const name = LibraryName.toUberName(library);
    const known = (await this.registry.all()).get(name);
    const key = `${name}.${known?.metadata.patchVersion}.${known?.sourceHash ?? ''}`;
    let reading = this.semantics.get(key);
    if (!reading) {
      reading = this.engine.libraries.getSemantics(library) as unknown as Promise<SemanticsField[]>;
      reading.catch(() => this.semantics.delete(key));
      this.semantics.set(key, reading);
    }
    return reading;
  }
}
