import { UnitDirectory } from '@domdom/identity';
import { Global, Module } from '@nestjs/common';
import { RegistrarService } from './registrar.service';
import { UnitDirectoryAdapter } from './unit-directory.adapter';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';

/** Organisations and their trees of units. */
@Global()
@Module({
  providers: [
    UnitsRepository,
    UnitsService,
    RegistrarService,
    { provide: UnitDirectory, useClass: UnitDirectoryAdapter },
  ],
  exports: [UnitsService, RegistrarService, UnitDirectory],
})
export class OrganisationsModule {}
