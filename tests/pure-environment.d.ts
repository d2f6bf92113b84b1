/** What the pure project may know of the build: whether a module is being rendered or shipped. */
interface ImportMeta {
  readonly env: { readonly SSR: boolean };
}
