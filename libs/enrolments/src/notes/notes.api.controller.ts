import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NewNoteDto, NoteMadeDto, NotesDto, NotesOfDto, NoteTextDto } from './notes.dto';
import { NotesService } from './notes.service';

/** One's own notes on lessons; nobody else's can be asked for. */
@ApiTags('notes')
@Controller('api/v1/notes')
export class NotesApiController {
  constructor(private readonly notes: NotesService) {}

  @Get()
  @ApiOkResponse({ type: NotesDto })
  async list(@CurrentActor() actor: Actor, @Query() { courseId }: NotesOfDto): Promise<NotesDto> {
    const items = await this.notes.ofCourse(actor, courseId);
    return { items, total: items.length, next: null };
  }

  @Post()
  @ApiOkResponse({ type: NoteMadeDto })
  async write(@CurrentActor() actor: Actor, @Body() { lessonId, text }: NewNoteDto): Promise<NoteMadeDto> {
    return { id: await this.notes.write(actor, lessonId, text) };
  }

  @Put(':id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { text }: NoteTextDto,
  ): Promise<void> {
    await this.notes.change(actor, id, text);
  }

  @Delete(':id')
  @HttpCode(204)
  async delete(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.notes.delete(actor, id);
  }
}
