import { UnitDirectory } from '@domdom/identity';
import { Global, Module } from '@nestjs/common';
import { RegistrarService } from './registrar.service';
import { UnitDirectoryAdapter } from './unit-directory.adapter';
import { UnitPageSections } from './unit-page-sections';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';

/** Organisations and their trees of units. */
@Global()
@Module({
  providers: [
    UnitsRepository,
    UnitPageSections,
    UnitsService,
    RegistrarService,
    { provide: UnitDirectory, useClass: UnitDirectoryAdapter },
  ],
  exports: [UnitPageSections, UnitsService, RegistrarService, UnitDirectory],
})
export class OrganisationsModule {}
