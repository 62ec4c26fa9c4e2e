import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VenueKind } from './class-kinds';

/** Where classes are held: the commune's learning centre, the culture house of a village, a school. */
@Entity('venue')
export class Venue {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'unit_id' }) unitId: string;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('text', { name: 'map_url', nullable: true }) mapUrl: string | null;
  @Column('text') kind: VenueKind;
  /** Degrees (WGS 84); both or none. */
  @Column('float8', { nullable: true }) latitude: number | null;
  @Column('float8', { nullable: true }) longitude: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
