export { SafeZip, usualZipLimits, type ZipEntry, type ZipLimits } from './safe-zip';
export { zipErrors } from './zip.errors';
