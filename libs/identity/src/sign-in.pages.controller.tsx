import {
  type Actor,
  blankForm,
  type Form,
  FormBody,
  MaybeActor,
  networkOf,
  PlatformConfig,
  Public,
  RateLimit,
  readCookie,
  requestContext,
  writeCookie,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { BrowserSession } from './browser-session';
import { ConsentsService } from './consents.service';
import { ownPurposes } from './domain/consent';
import { identityErrors } from './domain/identity.errors';
import { SignInDto, SignUpDto } from './dto/identity.dto';
import { identityWords } from './identity.messages';
import { safeNext } from './next-path';
import { OidcService, type PendingSignIn } from './oidc.service';
import { SignInPage } from './pages/sign-in.page';
import { SignUpPage } from './pages/sign-up.page';
import { PeopleService } from './people.service';
import { seal, unseal } from './sealed-cookie';
import { SessionsService } from './sessions.service';

const home = '/learn';
/** From one address: the whole of a learning centre's class may sign up on one evening. */
const signUpTries = { tries: 100, seconds: 3600 };
const words = () => identityWords[requestContext.current()?.language ?? 'vi'];

@ApiExcludeController()
@Controller()
export class SignInPagesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly oidc: OidcService,
    private readonly browser: BrowserSession,
    private readonly config: PlatformConfig,
    private readonly limit: RateLimit,
  ) {}

  @Public()
  @Get('sign-in')
  async signInForm(
    @Req() request: Request,
    @MaybeActor() actor: Actor | null,
    @Query('next') next?: string,
    @Query('add') add?: string,
  ) {
    if (actor && !add) return seeOther(safeNext(next, home));
    return this.signInPage(request, blankForm<SignInDto>({ next: safeNext(next, home) }));
  }

  @Public()
  @Post('sign-in')
  signIn(
    @FormBody(SignInDto) form: Form<SignInDto>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return submit(
      form,
      async ({ login, password, next }) => {
        const from = {
          address: request.ip ?? '',
          deviceToken: this.browser.deviceToken(request),
          present: this.browser.token(request),
        };
        this.browser.carry(response, await this.sessions.signIn(login, password, from));
        return seeOther(safeNext(next, home));
      },
      (shown) => this.signInPage(request, shown),
    );
  }

  @Public()
  @Get('sign-up')
  signUpForm(@Query('next') next?: string) {
    return <SignUpPage form={blankForm({ next: safeNext(next, home) })} />;
  }

  @Public()
  @Post('sign-up')
  signUp(
    @FormBody(SignUpDto) form: Form<SignUpDto>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return submit(
      form,
      async (input) => {
        await this.limit.take('sign-up-address', networkOf(request.ip ?? ''), signUpTries);
        const language = requestContext.current()?.language ?? 'vi';
        const person = await this.people.register({ ...input, language });
        for (const purpose of ownPurposes) {
          if (!input[purpose]) continue;
          await this.consents.give(person.id, purpose, { basis: 'self', recordedBy: person.id, language });
        }
        this.browser.carry(response, await this.openFor(person.id, request));
        return seeOther(safeNext(input.next, home), words().welcome(person.fullName));
      },
      (shown) => <SignUpPage form={shown} />,
    );
  }

  @Public()
  @Post('sign-out')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const token = this.browser.token(request);
    if (token) await this.sessions.signOut(token);
    this.browser.drop(response);
    return seeOther('/', words().signedOut);
  }

  @Public()
  @Get('sign-in/oidc')
  async toProvider(@Res({ passthrough: true }) response: Response, @Query('next') next?: string) {
    const { address, pending } = await this.oidc.begin(safeNext(next, home));
    writeCookie(this.config, response, 'visitor', seal(this.config.secret, pending), 0);
    return seeOther(address);
  }

  @Public()
  @Get('sign-in/oidc/return')
  async fromProvider(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const pending = unseal<PendingSignIn>(this.config.secret, readCookie(this.config, request, 'visitor'));
    if (!pending) throw identityErrors.providerRefused();
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
    const personId = await this.oidc.finish(query, pending);
    writeCookie(this.config, response, 'visitor', '', null);
    this.browser.carry(response, await this.openFor(personId, request));
    return seeOther(pending.next);
  }

  private openFor(personId: string, request: Request) {
    return this.sessions.open(personId, this.browser.deviceToken(request), this.browser.token(request));
  }

  private async signInPage(request: Request, form: Form<SignInDto>) {
    const people = await this.sessions.peopleOn(this.browser.deviceToken(request));
    return <SignInPage form={form} people={people} provider={this.oidc.providerName} />;
  }
}
