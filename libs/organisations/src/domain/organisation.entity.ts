import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation with a tree of its own: the association, the women's union. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
