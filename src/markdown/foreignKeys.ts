import { distance } from './distance.ts';

/** Keys that other systems' front matter has and ours does not: they say nothing to this site. */
const foreign = new Set([
  'alias', 'archive', 'author', 'authors', 'banner', 'bibliography', 'bookmark', 'category', 'categories', 'citation',
  'class', 'comment', 'comments', 'copyright', 'cover', 'created', 'cssclass', 'cssclasses', 'csl', 'date', 'dates',
  'description', 'editlink', 'excerpt', 'export', 'featured', 'format', 'head', 'hide', 'hidden', 'icon', 'id', 'image',
  'images', 'jupyter', 'katex', 'kernelspec', 'keyword', 'keywords', 'lang', 'language', 'last_modified_at', 'lastmod',
  'layout', 'license', 'lastupdated', 'link', 'links', 'math', 'mathjax', 'menu', 'mermaid', 'modified', 'name',
  'nav_order', 'navbar', 'next', 'numbersections', 'outline', 'output', 'pagination', 'parent', 'password', 'permalink',
  'photos', 'pinned', 'pid', 'position', 'prev', 'rating', 'redirect_from', 'related', 'reprint', 'script', 'search',
  'series', 'share', 'sidebar', 'sidebar_label', 'sidebar_position', 'slug', 'source', 'status', 'sticky', 'subtitle',
  'swiper', 'tag', 'tags', 'template', 'theme', 'thumbnail', 'time', 'toc', 'top', 'topic', 'type', 'uid', 'updated',
  'update', 'url', 'uuid', 'version', 'weight', 'zettelid',
]); // biome-ignore format: a list of names.

/**
 * The key of ours that an unknown key was probably meant to be: one with another spelling or case. Null where nothing of
 * ours is near, or another system is known to use the key.
 */
export function meantKey(key: string, own: readonly string[]): string | null {
  const written = key.toLowerCase();
  if (foreign.has(written)) return null;
  for (const name of own) {
    const known = name.toLowerCase();
    const allowed = known.length < 6 ? 1 : 2;
    if (known === written.replace(/[-_ ]/g, '') || distance(written, known, allowed) <= allowed) return name;
  }
  return null;
}

/** Keys by which an author keeps a note to himself, and the value that does so. */
const withheld: Readonly<Record<string, unknown>> = {
  draft: true,
  private: true,
  published: false,
  publish: false,
};

/** Whether a key and its value say that the note is not to be published. */
export function isWithheld(key: string, value: unknown): boolean {
  return Object.hasOwn(withheld, key.toLowerCase()) && withheld[key.toLowerCase()] === value;
}
