import { Client } from 'pg';

/** Does something on a connection of its own. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database for the benchmark beside the portal's own, on the same server. */
export class OwnDatabase {
  private constructor(
    private readonly portalUrl: string,
    readonly name: string,
    readonly isNew: boolean,
  ) {}

  /** Makes the database when it is absent. */
  static async open(portalUrl: string, name: string): Promise<OwnDatabase> {
    return connected(portalUrl, async (client) => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
      return new OwnDatabase(portalUrl, name, !rowCount);
    });
  }

  get url(): string {
    const url = new URL(this.portalUrl);
    url.pathname = `/${this.name}`;
    return url.href;
  }

  async drop(): Promise<void> {
    await connected(this.portalUrl, (client) =>
      client.query(`drop database if exists ${client.escapeIdentifier(this.name)} with (force)`),
    );
  }
}
