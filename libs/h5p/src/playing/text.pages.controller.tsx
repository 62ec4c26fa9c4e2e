import { type Actor, CurrentActor, requestContext } from '@domdom/platform';
import { Page } from '@domdom/ui';
import { Controller, Get, Param } from '@nestjs/common';
import { ContentsService } from '../contents/contents.service';
import { h5pWords } from '../h5p.messages';
import { TextLesson } from '../pages/text-lesson';
import { rightsOf } from '../rights/rights-of';
import { RightsOfUse } from '../rights/rights-of-use';
import { TextLessons } from '../text/text-lessons.service';

/** Lessons as text, for phones without JavaScript. */
@Controller('h5p/text')
export class TextPagesController {
  constructor(
    private readonly contents: ContentsService,
    private readonly texts: TextLessons,
  ) {}

  @Get(':id')
  async text(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const content = await this.contents.content(actor, id, 'view');
    const language = requestContext.language();
    const alternative = await this.texts.of(content, language);
    return (
      <Page title={content.title} lead={h5pWords[language].textLead} unlisted>
        <TextLesson
          alternative={alternative}
          files={`/h5p/content/${content.id}`}
          language={content.language}
        />
        <RightsOfUse rights={rightsOf(content.metadata, content.params)} />
      </Page>
    );
  }
}
