export { Organisation } from './domain/organisation.entity';
export { Unit, type UnitKind, type UnitLevel, unitKinds, unitLevels } from './domain/unit.entity';
export { organisationsSchema } from './schema';
