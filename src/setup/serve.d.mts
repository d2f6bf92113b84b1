import type { Server } from 'node:http';

/** A server for the files below `root`, mounted at `base` ('/' or '/notes/'); no request ends it. */
export function siteServer(root: string, base?: string): Server;
