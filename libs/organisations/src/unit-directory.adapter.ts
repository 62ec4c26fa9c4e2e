import { type PlaceChoice, type UnitChoice, UnitDirectory } from '@domdom/identity';
import { isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { UnitsRepository } from './units.repository';

/** Answers what identity asks of the units. */
@Injectable()
export class UnitDirectoryAdapter extends UnitDirectory {
  constructor(private readonly units: UnitsRepository) {
    super();
  }
  async pathOf(unitId: string): Promise<string[]> {
    return (isId(unitId) && (await this.units.find(unitId))?.path) || [];
  }
  async nameOf(unitId: string): Promise<string | null> {
    const path = await this.pathOf(unitId);
    if (path.length === 0) return null;
    const line = await this.units.line(path);
    return line
      .slice(1)
      .reverse()
      .map(({ name }) => name)
      .join(', ');
  }
  search(text: string, limit: number): Promise<UnitChoice[]> {
    return this.units.search(text, limit);
  }
  places(text: string, limit: number): Promise<PlaceChoice[]> {
    return this.units.places(text, limit);
  }
}
