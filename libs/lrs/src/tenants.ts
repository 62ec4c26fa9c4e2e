import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { lrsErrors } from './domain/lrs.errors';

export interface OrganisationChoice {
  code: string;
  name: string;
  nameEn: string;
}

/**
 * Whose records are whose: every organisation has a space of its own in the store, and the portal one for what belongs
 * to none. Its small number stands first in every key of the store's tables.
 */
@Injectable()
export class Tenants {
  private readonly known = new Map<string | null, number>();

  constructor(private readonly database: Database) {}

  /** The space of an organisation, or of the portal for null; made when it is needed first. */
  async of(organisationId: string | null): Promise<number> {
    const known = this.known.get(organisationId);
    if (known !== undefined) return known;
    await this.database.execute(
      'insert into lrs_tenant (organisation_id) values ($1) on conflict do nothing',
      [organisationId],
    );
    const row = await this.database.one<{ id: number }>(
      'select id from lrs_tenant where organisation_id is not distinct from $1',
      [organisationId],
    );
    const { id } = row!;
    this.database.afterCommit(() => this.known.set(organisationId, id));
    return id;
  }

  /** The space of the organisation that a unit belongs to; the portal's when there is no such unit. */
  async ofUnit(unitId: string | null): Promise<number> {
    const unit = unitId
      ? await this.database.one<{ organisation_id: string }>(
          'select organisation_id from unit where id = $1',
          [unitId],
        )
      : null;
    return this.of(unit?.organisation_id ?? null);
  }

  /** The space of the organisation with a code; without a code that of the oldest one, else the portal's. */
  async ofCode(code?: string): Promise<number> {
    const found = await this.database.one<{ id: string }>(
      `select id from organisation where $1::text is null or code = $1 order by created_at, id limit 1`,
      [code ?? null],
    );
    if (!found && code) throw lrsErrors.noSuchOrganisation({ code });
    return this.of(found?.id ?? null);
  }

  /** Organisations that a credential can be for, the oldest first. */
  organisations(): Promise<OrganisationChoice[]> {
    return this.database.query<OrganisationChoice & Record<string, unknown>>(
      `select code, name, name_en as "nameEn" from organisation order by created_at, id limit 100`,
    );
  }

  async all(): Promise<{ id: number; organisation: string | null; organisationEn: string | null }[]> {
    return this.database.query(
      `select t.id, o.name as organisation, o.name_en as "organisationEn" from lrs_tenant t
       left join organisation o on o.id = t.organisation_id order by t.id`,
    );
  }
}
