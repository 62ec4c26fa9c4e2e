export { Organisation } from './domain/organisation.entity';
export { Unit, type UnitKind, type UnitLevel, unitKinds, unitLevels } from './domain/unit.entity';
export { OrganisationsModule } from './organisations.module';
export { OrganisationsWebModule } from './organisations-web.module';
export { type PersonWithoutPhone, RegistrarService } from './registrar.service';
export { organisationsSchema } from './schema';
export { type ShownUnit, UnitPageSections } from './unit-page-sections';
export { UnitsService } from './units.service';
