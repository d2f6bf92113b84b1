export { toCsv, toMarkdown } from './exports.ts';
export { pngFile, save, svgFile } from './picture-file.ts';
