import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import {
  DataSource,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import { databaseQueries } from '../health/metrics';
import { requestContext } from '../request-context';

interface OpenTransaction {
  runner: QueryRunner;
  client: PoolClient;
  afterCommit: (() => void)[];
}

const preparedLimit = 500;

/**
 * The database as the libraries see it: SQL and repositories that join the transaction they are called in.
 * Statements are prepared by name, so PostgreSQL parses and plans a hot query once per connection.
 */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly names = new Map<string, string>();

  constructor(readonly dataSource: DataSource) {}

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Rows of a query; values are always parameters ($1, $2 …), never part of the text. */
  async query<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.run<R>(text, values)).rows;
  }

  /** The first row of a query, or null. */
  async one<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R | null> {
    return (await this.run<R>(text, values)).rows[0] ?? null;
  }

  /** Runs a command and says how many rows it touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(text, values)).rowCount ?? 0;
  }

  private run<R extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    this.count();
    const on = this.open.getStore()?.client ?? this.pool;
    return on.query<R>({ name: this.nameOf(text), text, values: values as unknown[] });
  }

  private count(): void {
    databaseQueries.inc();
    const context = requestContext.current();
    if (context) context.queries++;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    // Texts put together at run time could be without number; past the limit they go unprepared.
    if (this.names.size >= preparedLimit) return undefined;
    const name = `q${this.names.size}`;
    this.names.set(text, name);
    return name;
  }

  /** TypeORM's repository of an entity, inside the current transaction. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    const manager = this.open.getStore()?.runner.manager ?? this.dataSource.manager;
    return manager.getRepository(entity);
  }

  /** Runs work in a transaction; inside another it becomes a savepoint. Rolls back when the work throws. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    const runner = outer?.runner ?? this.dataSource.createQueryRunner();
    const client: PoolClient = outer?.client ?? (await runner.connect());
    const current: OpenTransaction = { runner, client, afterCommit: [] };
    try {
      await runner.startTransaction();
      const result = await this.open.run(current, work);
      await runner.commitTransaction();
      if (outer) outer.afterCommit.push(...current.afterCommit);
      else for (const hook of current.afterCommit) hook();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      if (!outer) await runner.release();
    }
  }

  /** Runs a hook once what is being done is durable; at once outside a transaction. */
  afterCommit(hook: () => void): void {
    const current = this.open.getStore();
    if (current) current.afterCommit.push(hook);
    else hook();
  }

  /** A connection of its own, for COPY streams and LISTEN; the caller releases it. */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /** The client of the current transaction, for COPY inside it. */
  get transactionClient(): PoolClient | null {
    return this.open.getStore()?.client ?? null;
  }
}
