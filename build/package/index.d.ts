import type { Buffer } from 'node:buffer';
import type { ManifestFault } from '../manifest';

export type Office = 'worldwide' | '21vianet' | 'self';
export interface PackageOptions {
  /** The folder of the build. */
  readonly dist: string;
  /** Where the site will stand, without a slash at the end. */
  readonly url: string;
  readonly office?: Office;
  readonly id?: string;
  readonly namespace?: string;
  /** More addresses that may show the pane in a frame. */
  readonly frames?: readonly string[];
}
export function packageFiles(options: PackageOptions): { readonly files?: Map<string, Buffer>; readonly faults?: ManifestFault[] };
/** What a server hands out, not yet compressed. */
export function siteFiles(options: Pick<PackageOptions, 'dist' | 'office' | 'frames'>): Map<string, Buffer>;
export function writePackage(files: ReadonlyMap<string, Buffer>, folder: string): boolean;
export function policy(office: Office, frames?: readonly string[]): string;
export function filesBelow(folder: string): string[];
export const OFFICES: readonly Office[];
