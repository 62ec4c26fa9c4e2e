import { fold, type Language, nameSortKey } from '@domdom/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sex } from './sex';

/** Somebody who learns, teaches or serves. A phone number or a user name is enough; an e-mail address is not needed. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id: string;
  /** Family, middle and given name in one field, as it is written in Viet Nam. */
  @Column('text', { name: 'full_name' }) fullName: string;
  @Column('text', { name: 'name_folded' }) nameFolded: string;
  @Column('text', { name: 'name_sort' }) nameSort: string;
  /** `+84xxxxxxxxx`. */
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) username: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('smallint', { name: 'birth_year', nullable: true }) birthYear: number | null;
  /** Null when they did not say. */
  @Column('text', { nullable: true }) sex: Sex | null;
  @Column('text', { default: 'vi' }) language: Language;
  @Column('uuid', { name: 'home_unit_id', nullable: true }) homeUnitId: string | null;
  /** The official who registered a person without a phone. */
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** Sets the name and what lists and search need of it. */
  rename(fullName: string): void {
    this.fullName = fullName.trim().replace(/\s+/g, ' ');
    this.nameFolded = fold(this.fullName);
    this.nameSort = nameSortKey(this.fullName);
  }
}
