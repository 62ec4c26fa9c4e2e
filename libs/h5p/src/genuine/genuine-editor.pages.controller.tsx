import { CoursesService } from '@domdom/courses';
import {
  type Actor,
  Csrf,
  CurrentActor,
  commonErrors,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ContentsService } from '../contents/contents.service';
import { NewContentQueryDto } from '../dto/content.dto';
import { GenuineEditorPage, genuineEditorPolicy } from './genuine-editor.page';
import { GenuineEditorService } from './genuine-editor.service';

/** The genuine editor, beside the portal's own form. A portal without it has no such page. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/h5p')
export class GenuineEditorPagesController {
  constructor(
    private readonly editor: GenuineEditorService,
    private readonly contents: ContentsService,
    private readonly courses: CoursesService,
    private readonly csrf: Csrf,
  ) {}

  @Get('new/full')
  @Header('Content-Security-Policy', genuineEditorPolicy)
  async fresh(
    @QueryFilters(NewContentQueryDto) { type, lesson }: NewContentQueryDto,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!this.editor.there) throw commonErrors.notFound();
    const target = lesson ? await this.courses.lessonToEdit(actor, lesson) : null;
    return (
      <GenuineEditorPage
        parts={await this.parts(actor, null, request, response)}
        content={null}
        library={type ?? ''}
        lessonId={target?.id ?? null}
      />
    );
  }

  @Get(':id/full')
  @Header('Content-Security-Policy', genuineEditorPolicy)
  async edit(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!this.editor.there) throw commonErrors.notFound();
    const content = await this.contents.content(actor, id, 'edit');
    return (
      <GenuineEditorPage
        parts={await this.parts(actor, content.id, request, response)}
        content={content}
        library={content.library}
        lessonId={null}
      />
    );
  }

  private parts(actor: Actor, id: string | null, request: Request, response: Response) {
    return this.editor.page(actor, id, requestContext.language(), this.csrf.token(request, response));
  }
}
