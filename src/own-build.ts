/** What the build has written into this page. */
const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';

/** The name of the build that this page is from; it changes with anything that it loads. */
export const ownBuild = (): string => meta('build');

/** Version and commit of this page, for people; empty in development. */
export const ownVersion = (): string => meta('version');
