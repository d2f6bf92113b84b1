import type { Server } from 'node:http';

/** Takes a port, runs the steps, hands the port to the site's own server, and returns that. */
export function start(options: {
  told: string | undefined;
  from?: number;
  host?: string | undefined;
  base: string;
  steps: readonly (() => Promise<unknown>)[];
  site: () => Promise<Server>;
  say?: (line: string) => void;
}): Promise<Server>;
