import { commonErrors, type Language, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Content, ContentsRepository } from '../contents/contents.repository';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { isOwnLibrary, plainTextAlternative, type TextAlternative } from '../scoring';
import { textBySemantics } from './semantics-text';

/** Contents written out, for phones without JavaScript and for paper. */
@Injectable()
export class TextLessons {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly catalogue: LibraryCatalogue,
  ) {}

  /** @param language that of the words around the content's own */
  async of(
    { library, params }: Pick<Content, 'library' | 'params'>,
    language: Language,
  ): Promise<TextAlternative> {
    if (isOwnLibrary(library)) return plainTextAlternative(library, params, language);
    const semantics = await this.catalogue.semanticsFor(library, params);
    return { sections: textBySemantics(library, params, (name) => semantics.get(name)) };
  }

  /** For whoever was let in by an embed code. @throws common.notFound */
  async ofAnybody(contentId: string): Promise<{ content: Content; alternative: TextAlternative }> {
    const content = await this.contents.find(contentId);
    if (!content) throw commonErrors.notFound();
    return { content, alternative: await this.of(content, requestContext.language()) };
  }
}
