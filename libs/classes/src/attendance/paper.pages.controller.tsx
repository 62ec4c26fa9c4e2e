import {
  type Actor,
  CurrentActor,
  DomainError,
  type Form,
  InvalidInput,
  requestContext,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther } from '@domdom/ui';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { classWords } from '../classes.messages';
import { PaperPage } from '../pages/paper.page';
import { RollSheetPage } from '../pages/roll-sheet.page';
import { PaperRollService, paperField } from './paper-roll.service';
import { CodeDrawer } from './shown-codes';

const texts = (body: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('absent.') && typeof value === 'string'
        ? [[name.slice('absent.'.length), value.slice(0, 500)]]
        : [],
    ),
  );

/** The paper list of a class: printing it, and typing it in. */
@ApiExcludeController()
@Controller('organise/classes/:id')
export class PaperPagesController {
  constructor(
    private readonly paper: PaperRollService,
    private readonly drawer: CodeDrawer,
  ) {}

  @Get('people/sheet')
  async sheet(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const sheet = await this.paper.sheet(actor, id);
    return <RollSheetPage sheet={sheet} square={await this.drawer.classSquare(id)} />;
  }

  @Get('paper')
  async start(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const sheet = await this.paper.sheet(actor, id);
    const form = { values: {}, input: null, problems: [] };
    return <PaperPage sheet={sheet} held={this.paper.heldOf(sheet)} form={form} previews={null} />;
  }

  /** A field per session, so it is read by hand and not by a DTO. */
  @Post('paper')
  async send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: Record<string, unknown>) {
    const typed = texts(body);
    const reason = String(body['reason'] ?? '')
      .trim()
      .slice(0, 300);
    const values = Object.fromEntries(Object.entries(typed).map(([key, text]) => [paperField(key), text]));
    const form: Form<Record<string, string>> = { values: { ...values, reason }, input: null, problems: [] };
    const sheet = await this.paper.sheet(actor, id);
    const page = (
      shown: typeof form,
      previews: ReturnType<PaperRollService['preview']> | null,
      status: number,
    ) =>
      new PageAnswer(
        <PaperPage sheet={sheet} held={this.paper.heldOf(sheet)} form={shown} previews={previews} />,
        status,
      );
    try {
      if (body['step'] !== 'save') return page(form, this.paper.preview(sheet, typed), 200);
      const changed = await this.paper.save(actor, id, typed, reason || null);
      return seeOther(`/organise/classes/${id}`, classWords[requestContext.language()].rollSaved(changed));
    } catch (error) {
      if (error instanceof InvalidInput) return page({ ...form, problems: error.problems }, null, 422);
      if (!(error instanceof DomainError) || error.kind === 'forbidden' || error.kind === 'not-found')
        throw error;
      return page(withError(form, error), null, 422);
    }
  }
}
