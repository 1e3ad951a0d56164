import type { Buffer } from 'node:buffer';

/** A fault of a manifest: what, in which line, and what its words are filled with. */
export interface ManifestFault {
  readonly code: string;
  readonly line: number;
  readonly [part: string]: unknown;
}
/** read(path): the bytes of a file below the manifest's address. */
export function manifestFaults(xml: string, read: (path: string) => Buffer | undefined): ManifestFault[];
export function repeatedIds(given: readonly { readonly file: string; readonly xml: string }[]): ManifestFault[];
export function renderManifest(deployment?: { readonly url?: string; readonly id?: string; readonly namespace?: string }): string;
export function iconFile(icon: string, size: number): string;
export function describeFault(fault: ManifestFault, language: 'zh' | 'en'): string;
export const WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;
export const BUTTONS: readonly { readonly id: string; readonly page: string; readonly label: readonly [string, string] }[];
export const ICON_SIZES: readonly number[];
/** Of the deployments, by name. */
export const ids: Readonly<Record<'localhost' | 'intranet' | 'public', string>>;
export const LOCALHOST: string;
export const NAMESPACE: string;
/** The deployment whose id workbooks carry where nothing else is said. */
export const standard: 'intranet' | 'public';
export const version: string;
