import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions, EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import { PlatformConfig } from '../config';
import { PlatformConfigModule } from '../config/config.module';
import { Database } from './database';

type Class<T> = new (...parameters: never[]) => T;
/** What the libraries bring to the database. */
export interface Schema {
  entities: EntityTarget<ObjectLiteral>[];
  migrations: Class<MigrationInterface>[];
}

/** TypeORM's options; the schema comes only from migrations, never from the entities. */
export function dataSourceOptions(config: PlatformConfig, schema: Schema, app: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities: schema.entities as DataSourceOptions['entities'],
    migrations: schema.migrations as DataSourceOptions['migrations'],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: `domdom-${app}`,
    extra: { max: config.databasePool, idleTimeoutMillis: 30_000 },
  };
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(app: string, schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          imports: [PlatformConfigModule],
          inject: [PlatformConfig],
          useFactory: (config: PlatformConfig) => ({
            ...dataSourceOptions(config, schema, app),
            retryAttempts: 3,
          }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
