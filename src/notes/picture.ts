import { imageSize } from 'image-size';
import type { Picture, PictureSize } from '../markdown/base/note.ts';

const pictures = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|ico|tiff?)$/i;
/** An SVG may say no size and be whole; what browsers know and this does not is not called damaged. */
const always = /\.(?:png|jpe?g|gif|webp|bmp)$/i;

/** Width and height of a picture as it is shown, and whether it is one; neither of any other file. */
export function pictureOf(file: string, content: Uint8Array): Picture {
  if (!pictures.test(file)) return { size: null, damaged: false };
  const size = sizeOf(content);
  return { size, damaged: always.test(file) && (size === null || !isWhole(content)) };
}

function sizeOf(content: Uint8Array): PictureSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (!(width > 0 && height > 0)) return null;
    const turned = orientation >= 5;
    return { width: Math.round(turned ? height : width), height: Math.round(turned ? width : height) };
  } catch {
    // The browser may know a format that is not known here; then it finds out the size itself.
    return null;
  }
}

/** Whether a PNG, JPEG or WebP goes on to its end, whatever stands behind it; others are taken as whole. */
function isWhole(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.readUInt16BE(0) === 0xffd8) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
  if (bytes.toString('latin1', 1, 4) === 'PNG') return bytes.includes('IEND', 0, 'latin1');
  if (bytes.toString('latin1', 8, 12) === 'WEBP') return bytes.readUInt32LE(4) + 8 <= bytes.length;
  return true;
}
