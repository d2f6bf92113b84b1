/** Says now and again that `what` goes on, with what `detail` returns then; returns what ends it. */
export function ticking(what: string, detail?: () => string, out?: NodeJS.WriteStream): () => void;
/** How many packages of the lock file below `root` are there already, in words. */
export function installed(root: string): () => string;
