import { canWithCourse } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  localPath,
  MaybeActor,
  PlatformConfig,
  Public,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ApplicantsService } from './admission/applicants.service';
import { DecisionsService } from './admission/decisions.service';
import { TermsService } from './admission/terms.service';
import { admissionWords } from './admission.messages';
import { mayLearn } from './domain/transitions';
import { DecideDto, InviteDto, RevokeDto, TermsDto, termsOf } from './dto/admission.dto';
import { EnrolmentsConfig } from './enrolments.config';
import { enrolmentWords } from './enrolments.messages';
import { EnrolmentsService } from './enrolments.service';
import { InvitationsService } from './invitations/invitations.service';
import { InvitationMadePage, InvitationsPage } from './pages/invitations.page';
import { JoinPage } from './pages/join.page';
import { RequestsPage } from './pages/requests.page';
import { TermsPage } from './pages/terms.page';

const say = () => admissionWords(requestContext.language());
/** For how long a link works unless somebody says otherwise. */
const usualDays = '14';

/** Who gets into a course, for those who look after it. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/courses/:id')
export class AdmissionPagesController {
  constructor(
    private readonly terms: TermsService,
    private readonly applicants: ApplicantsService,
    private readonly decisions: DecisionsService,
    private readonly invitations: InvitationsService,
    private readonly config: PlatformConfig,
    private readonly own: EnrolmentsConfig,
  ) {}

  @Get('enrolment')
  async showTerms(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.termsPage(actor, id);
  }

  @Post('enrolment')
  saveTerms(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(TermsDto) form: Form<TermsDto>) {
    return submit(
      form,
      async (input) => {
        await this.terms.save(actor, id, termsOf(input), input.version);
        return seeOther(`/teach/courses/${id}/enrolment`, say().saved);
      },
      (shown) => this.termsPage(actor, id, shown),
    );
  }

  @Get('requests')
  requests(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.requestsPage(actor, id, blankForm<DecideDto>());
  }

  @Post('requests')
  decide(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(DecideDto) form: Form<DecideDto>) {
    return submit(
      form,
      async ({ ids, decision, reason }) => {
        const count = await this.decisions.decide(actor, id, ids, decision, reason ?? null);
        const done = decision === 'accept' ? say().accepted(count) : say().declined(count);
        return seeOther(`/teach/courses/${id}/requests`, done);
      },
      (shown) => this.requestsPage(actor, id, shown),
    );
  }

  @Get('invitations')
  links(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.invitationsPage(actor, id, blankForm<InviteDto>({ days: usualDays }));
  }

  @Post('invitations')
  invite(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(InviteDto) form: Form<InviteDto>) {
    return submit(
      form,
      async (input) => {
        const { token } = await this.invitations.make(actor, id, input);
        const { course } = await this.invitations.list(actor, id);
        const url = `${this.config.address}${localPath(requestContext.language(), `/join/${token}`)}`;
        return new PageAnswer(<InvitationMadePage course={course} url={url} />, 200);
      },
      (shown) => this.invitationsPage(actor, id, shown),
    );
  }

  @Post('invitations/revoke')
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string, @FormBody(RevokeDto) form: Form<RevokeDto>) {
    return submit(
      form,
      async (input) => {
        await this.invitations.revoke(actor, id, input.id);
        return seeOther(`/teach/courses/${id}/invitations`, say().revoked);
      },
      () => this.invitationsPage(actor, id, blankForm<InviteDto>({ days: usualDays })),
    );
  }

  private async termsPage(actor: Actor, id: string, form?: Form<TermsDto>) {
    const view = await this.terms.get(actor, id);
    const { way, capacity, lastDay, days, remindAfterDays, version } = view.terms;
    const text = (value: number | null) => value?.toString();
    const values = {
      way,
      capacity: text(capacity),
      lastDay: lastDay ?? undefined,
      days: text(days),
      remindAfterDays: text(remindAfterDays),
      version: text(version),
    };
    return (
      <TermsPage
        view={view}
        form={form ?? blankForm<TermsDto>(values)}
        usualReminder={this.own.remindAfterDays}
      />
    );
  }

  private async requestsPage(actor: Actor, id: string, form: Form<DecideDto>) {
    const found = await this.applicants.list(actor, id);
    return <RequestsPage {...found} mayEdit={canWithCourse('edit', actor, found.course)} form={form} />;
  }

  private async invitationsPage(actor: Actor, id: string, form: Form<InviteDto>) {
    const found = await this.invitations.list(actor, id);
    return <InvitationsPage {...found} mayEdit={canWithCourse('edit', actor, found.course)} form={form} />;
  }
}

/** Following an invitation link, as a visitor first where one has to sign in. */
@ApiExcludeController()
@Controller('join')
export class JoinPagesController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  @Public()
  @Get(':token')
  look(@MaybeActor() actor: Actor | null, @Param('token') token: string) {
    return this.page(actor, token, blankForm());
  }

  @Post(':token')
  follow(@CurrentActor() actor: Actor, @Param('token') token: string) {
    return submit<object>(
      { values: {}, input: {}, problems: [] },
      async () => {
        const { slug, status } = await this.invitations.follow(actor, token);
        const words = enrolmentWords(requestContext.language());
        return mayLearn(status)
          ? seeOther(`/learn/${slug}`, words.enrolled)
          : seeOther(`/courses/${slug}`, status === 'requested' ? words.asked : words.inLine);
      },
      (shown) => this.page(actor, token, shown),
    );
  }

  private async page(actor: Actor | null, token: string, form: Form<object>) {
    const followed = await this.invitations.look(actor, token);
    const progress = actor && (await this.enrolments.progressIn(actor.personId, followed.course.id));
    const inside = progress !== null && mayLearn(progress.status);
    return <JoinPage actor={actor} token={token} followed={followed} inside={inside} form={form} />;
  }
}
