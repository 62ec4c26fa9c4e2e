import { fold } from '@domdom/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const unitLevels = ['centre', 'province', 'commune', 'grassroots'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Kinds of units; below a commune there are branches in villages and boards in clans, schools and agencies. */
export const unitKinds = [
  'centre',
  'province',
  'city',
  'commune',
  'ward',
  'special_zone',
  'branch',
  'clan_board',
  'school_board',
  'agency_board',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A unit of an organisation's tree, over a territory and for a time. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('text') level: UnitLevel;
  @Column('text') kind: UnitKind;
  @Column('text') name: string;
  @Column('text', { name: 'name_folded' }) nameFolded: string;
  /** The state's code of the territory; both organisations have a unit over the same one. */
  @Column('text', { name: 'territory_code', nullable: true }) territoryCode: string | null;
  /** The ids from the root down to this unit: who reaches an ancestor reaches this one. */
  @Column('uuid', { array: true }) path: string[];
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;

  rename(name: string): void {
    this.name = name.trim().replace(/\s+/g, ' ');
    this.nameFolded = fold(this.name);
  }
}
