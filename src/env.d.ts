/// <reference types="astro/client" />
declare module 'subset-font' {
  /** The font cut down to the signs of `text`, as a buffer in the target format. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'woff2' | 'woff' | 'sfnt' },
  ): Promise<Buffer>;
}
