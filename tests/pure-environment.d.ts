/// <reference types="remark-rehype" />
/// <reference types="remark-gfm" />
/// <reference types="mdast-util-directive" />
/**
 * What the pure project may know of where it runs, declared and no more: every engine has it, no page is needed for it.
 */
interface ImportMeta {
  /** Whether a module is being rendered or shipped, and where the site is served. */
  readonly env: { readonly SSR: boolean; readonly BASE_URL: string };
}
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare function structuredClone<T>(value: T): T;
declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(query: string);
  [Symbol.iterator](): Iterator<[string, string]>;
}
