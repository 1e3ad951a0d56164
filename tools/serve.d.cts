// The page's server, for tests and measurements written in TypeScript.
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}
export function serve(folders: readonly string[], port?: number): Promise<Served>;
export function serveNear(folders: readonly string[], port: number): Promise<Served>;
