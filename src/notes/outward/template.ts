/** A template with what stands for its places, each encoded: slashes stay in a path, not in a query. */
export function filled(
  template: string | undefined,
  places: Readonly<Record<string, string>>,
): string | undefined {
  return template?.replace(/\{(\w+)\}/g, (_, place: string, at: number) => {
    const encoded = encodeURIComponent(places[place] ?? '');
    return template.slice(0, at).includes('?') ? encoded : encoded.replaceAll('%2F', '/');
  });
}
