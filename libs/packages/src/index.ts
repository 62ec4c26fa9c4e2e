export type { PackageKind } from './manifest/package.types';
export { type PackageStatement, packageStatement } from './packages.events';
export { PackagesModule } from './packages.module';
export { PackagesWebModule } from './packages-web.module';
export { Passes } from './running/passes';
export { RunService } from './running/run.service';
export { packagesSchema } from './schema';
export { ScormCommits } from './scorm/scorm-commits.service';
export { type Bringing, PackagesService } from './storing/packages.service';
