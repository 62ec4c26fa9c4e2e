import { ProgrammesService } from '@domdom/courses';
import { type Actor, CurrentActor, commonErrors, DomainError, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EnrolmentsService } from '../enrolments.service';
import { nextStep, ProgrammeEnrolmentsService } from './programme-enrolments.service';
import { programmeWords } from './programmes.messages';

const say = () => programmeWords(requestContext.language());

/** The buttons of a programme's page. */
@ApiExcludeController()
@Controller('programmes/:slug')
export class ProgrammesPagesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly following: ProgrammeEnrolmentsService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  @Post('follow')
  async follow(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const { id } = await this.programmes.bySlug(actor, slug);
    await this.following.follow(actor, id);
    return seeOther(`/programmes/${slug}`, say().followed);
  }

  @Post('leave')
  async leave(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const { id } = await this.programmes.bySlug(actor, slug);
    await this.following.leave(actor, id);
    return seeOther('/learn', say().left);
  }

  /** Goes to the next step, and enrols in its course where that is needed. */
  @Post('continue')
  async goOn(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const { id } = await this.programmes.bySlug(actor, slug);
    const at = await this.following.goOn(actor, id).catch((error: unknown) => {
      // Somebody who does not follow it yet is shown the button to do so.
      if (error instanceof DomainError && error.code === commonErrors.notFound().code) return null;
      throw error;
    });
    const step = at && nextStep(at);
    if (!step) return seeOther(`/programmes/${slug}`);
    if (step.kind === 'class') return seeOther(`/classes/${step.id}`);
    try {
      await this.enrolments.enrol(actor, step.id);
    } catch (error) {
      // The course's own page says what is missing and leads on.
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return seeOther(`/courses/${step.slug}`);
    }
    return seeOther(`/learn/${step.slug}`);
  }
}
