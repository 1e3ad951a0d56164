// The build that the tests package: the one in dist, or where SLA_DIST says.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFiles, type PackageOptions } from '../../build/package';

export const DIST = process.env['SLA_DIST'] ?? join(__dirname, '../../dist');

/** The files of a package, path → bytes. */
export function packaged(options: Omit<PackageOptions, 'dist'>): Map<string, Buffer> {
  if (!existsSync(join(DIST, 'taskpane.html'))) throw new Error('the pane is not built: npm run build');
  const { files, faults } = packageFiles({ dist: DIST, ...options });
  if (!files) throw new Error(JSON.stringify(faults));
  return files;
}
