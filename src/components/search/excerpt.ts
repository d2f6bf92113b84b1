export interface Piece {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** An excerpt as the index gives it (`<mark>` around hits, the rest escaped) as plain pieces; other tags stay text. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .replace(/\u200b/g, '')
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = part.startsWith('<mark>') && part.endsWith('</mark>');
      const text = marked ? part.slice(6, -7) : part;
      return {
        text: text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name]!),
        marked,
      };
    });
}
