import { Module } from '@nestjs/common';
import { AccountPagesController } from './account.pages.controller';
import { BrowserSession } from './browser-session';
import { GuardianPagesController } from './guardian.pages.controller';
import { HouseholdPagesController } from './household.pages.controller';
import { IdentityApiController } from './identity.api.controller';
import { ResetPagesController } from './reset.pages.controller';
import { SignInPagesController } from './sign-in.pages.controller';

@Module({
  controllers: [
    SignInPagesController,
    ResetPagesController,
    AccountPagesController,
    GuardianPagesController,
    HouseholdPagesController,
    IdentityApiController,
  ],
  providers: [BrowserSession],
})
export class IdentityWebModule {}
