export type { PackageKind } from './manifest/package.types';
export { type PackageStatement, packageStatement } from './packages.events';
export { PackagesModule } from './packages.module';
export { PackagesWebModule } from './packages-web.module';
export { packagesSchema } from './schema';
export { type Bringing, PackagesService } from './storing/packages.service';
