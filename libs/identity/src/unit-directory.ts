/** A unit as identity needs it: to choose where one lives, to see who reaches whom. */
export interface UnitChoice {
  id: string;
  /** With the units above it: `Xã Mường Hoa, Lào Cai`. */
  name: string;
  /** Whose unit it is: two organisations have a unit in the same commune. */
  organisation: string;
}

/** A commune, whichever organisations have a unit there. */
export interface PlaceChoice {
  /** Of one of its units; each of them stands for the place. */
  id: string;
  /** `Xã Mường Hoa, Lào Cai`. */
  name: string;
}

/** Port: what identity asks of the units, which live in a library that depends on it. */
export abstract class UnitDirectory {
  /** The ids from the root down to the unit; empty for one that does not exist. */
  abstract pathOf(unitId: string): Promise<string[]>;
  abstract nameOf(unitId: string): Promise<string | null>;
  /** Communes and units whose names match, diacritics or not. */
  abstract search(text: string, limit: number): Promise<UnitChoice[]>;
  /** Communes whose names match, diacritics or not; each once, though several organisations have a unit there. */
  abstract places(text: string, limit: number): Promise<PlaceChoice[]>;
}
