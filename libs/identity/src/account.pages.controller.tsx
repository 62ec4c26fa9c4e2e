import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  type Form,
  FormBody,
  formatPhone,
  QueryFilters,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiTokensService } from './api-tokens.service';
import { BrowserSession } from './browser-session';
import { ConsentsService } from './consents.service';
import { ageSaid } from './domain/age-of-consent';
import { identityErrors } from './domain/identity.errors';
import {
  ConsentDto,
  DetailsDto,
  PasswordDto,
  PlaceDto,
  PlaceSearchDto,
  SetPinDto,
  TokenDto,
  TokenIdDto,
} from './dto/identity.dto';
import { identityWords } from './identity.messages';
import { AccountPage, type AccountPageProps } from './pages/account.page';
import { PlacePage } from './pages/place.page';
import { TokenMadePage } from './pages/token-made.page';
import { PeopleService } from './people.service';
import { SessionsService } from './sessions.service';
import { UnitDirectory } from './unit-directory';

const { language } = requestContext;
/** Whoever acts for a person learns for them; the keys to the account stay theirs. @throws identity.onlyOneself */
function mustBeOneself(actor: Actor): void {
  if (actor.representedBy !== null) throw identityErrors.onlyOneself();
}

const words = () => identityWords[language()];

/** A person's own account. */
@ApiExcludeController()
@Controller('account')
export class AccountPagesController {
  constructor(
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly consents: ConsentsService,
    private readonly tokens: ApiTokensService,
    private readonly units: UnitDirectory,
    private readonly browser: BrowserSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  async account(@CurrentActor() actor: Actor) {
    return this.page(actor);
  }

  @Post()
  save(@FormBody(DetailsDto) form: Form<DetailsDto>, @CurrentActor() actor: Actor) {
    mustBeOneself(actor);
    return submit(
      form,
      async ({ fullName, email, birthYear, sex, language: chosen }) => {
        const told = { email: email ?? null, birthYear: birthYear ?? null, sex: sex ?? null };
        const change = { fullName, language: chosen, ...told };
        await this.people.update(actor.personId, change);
        return seeOther('/account', words().saved);
      },
      (details) => this.page(actor, { details, wrong: details }),
    );
  }

  @Get('place')
  async places(@QueryFilters(PlaceSearchDto) { q = '' }: PlaceSearchDto) {
    return <PlacePage query={q} places={q ? await this.units.search(q, 30) : []} />;
  }

  @Post('place')
  choosePlace(@FormBody(PlaceDto) form: Form<PlaceDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ unitId }) => {
        await this.people.update(actor.personId, { homeUnitId: unitId });
        return seeOther('/classes?near=true', words().placeKept);
      },
      () => <PlacePage query="" places={[]} />,
    );
  }

  @Post('consents/give')
  giveConsent(@FormBody(ConsentDto) form: Form<ConsentDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ purpose }) => {
        const recordedBy = actor.representedBy ?? actor.personId;
        const basis = actor.representedBy ? 'spoken' : 'self';
        await this.consents.give(actor.personId, purpose, { basis, recordedBy, language: language() });
        return seeOther('/account', words().consentGiven);
      },
      () => this.page(actor),
    );
  }

  @Post('consents/withdraw')
  withdrawConsent(@FormBody(ConsentDto) form: Form<ConsentDto>, @CurrentActor() actor: Actor) {
    return submit(
      form,
      async ({ purpose }) => {
        await this.consents.withdraw(actor.personId, purpose, actor.representedBy ?? actor.personId);
        return seeOther('/account', words().consentWithdrawn);
      },
      () => this.page(actor),
    );
  }

  @Post('pin')
  setPin(@FormBody(SetPinDto) form: Form<SetPinDto>, @CurrentActor() actor: Actor) {
    mustBeOneself(actor);
    return submit(
      form,
      async ({ pin }) => {
        await this.sessions.setPin(actor.personId, pin);
        return seeOther('/account', words().pinSet);
      },
      (pin) => this.page(actor, { pin, wrong: pin }),
    );
  }

  @Post('password')
  changePassword(@FormBody(PasswordDto) form: Form<PasswordDto>, @CurrentActor() actor: Actor) {
    mustBeOneself(actor);
    return submit(
      form,
      async ({ presentPassword, password }) => {
        await this.people.changePassword(actor.personId, presentPassword, password);
        return seeOther('/sign-in', words().passwordChanged);
      },
      (shown) => this.page(actor, { password: shown, wrong: shown }),
    );
  }

  @Post('sessions/end')
  async endOthers(@CurrentActor() actor: Actor, @Req() request: Request) {
    mustBeOneself(actor);
    const ended = await this.sessions.signOutElsewhere(actor, this.browser.token(request) ?? '');
    return seeOther('/account', words().signedOutElsewhere(ended));
  }

  @Post('tokens')
  makeToken(@FormBody(TokenDto) form: Form<TokenDto>, @CurrentActor() actor: Actor) {
    mustBeOneself(actor);
    return submit(
      form,
      async ({ name }) => new PageAnswer(<TokenMadePage token={await this.tokens.make(actor, name)} />, 200),
      (token) => this.page(actor, { token, wrong: token }),
    );
  }

  @Post('tokens/revoke')
  revokeToken(@FormBody(TokenIdDto) form: Form<TokenIdDto>, @CurrentActor() actor: Actor) {
    mustBeOneself(actor);
    return submit(
      form,
      async ({ id }) => {
        await this.tokens.revoke(actor, id);
        return seeOther('/account', words().revoked);
      },
      () => this.page(actor),
    );
  }

  private async page(actor: Actor, shown: Partial<AccountPageProps> = {}) {
    const [person, consents, tokens] = await Promise.all([
      this.people.get(actor.personId),
      this.consents.history(actor),
      this.tokens.list(actor),
    ]);
    const details = blankForm<DetailsDto>({
      fullName: person.fullName,
      email: person.email ?? undefined,
      birthYear: person.birthYear?.toString(),
      sex: person.sex ?? undefined,
      language: person.language,
    });
    const login = person.phone ? formatPhone(person.phone) : (person.username ?? '–');
    const place = person.homeUnitId ? await this.units.nameOf(person.homeUnitId) : null;
    return (
      <AccountPage
        details={details}
        login={login}
        place={place}
        consents={consents}
        age={ageSaid(person.birthYear, this.clock.now())}
        tokens={tokens}
        {...shown}
      />
    );
  }
}
