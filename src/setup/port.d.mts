import type { Server } from 'node:http';

/** Makes a server listen at the port told, or at the first free one from `from` on; returns the port. */
export function listenAsTold(
  server: Server,
  told: string | undefined,
  options?: { from?: number | undefined; host?: string | undefined; say?: (line: string) => void },
): Promise<number>;
/** What to open. */
export function greeting(port: number, base: string): string;
