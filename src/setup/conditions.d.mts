interface Found {
  size: number;
  mtimeMs: number;
  mtime: Date;
}
type Asked = Readonly<Record<string, string | undefined>>;

/** Whether a browser takes an encoding. */
export function takes(accepted: string | undefined, name: string): boolean;
/** Name of a file's content in an encoding. */
export function tagOf(found: Pick<Found, 'size' | 'mtimeMs'>, encoding?: string): string;
/** Whether a browser says that it has just this content. */
export function isKept(asked: Asked, tag: string, changed: Date): boolean;
/** The part of a file that a request wants, null for all of it, 'none' where the file ends before it. */
export function partOf(
  asked: Asked,
  tag: string,
  found: Pick<Found, 'size' | 'mtime'>,
): { start: number; end: number } | null | 'none';
