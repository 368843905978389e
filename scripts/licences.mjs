/** @typedef {{ license?: string, dev?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages by path, as in the lockfile */

/** These licences only ask us to keep their notice. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Zlib',
]);

/** A font's licence: we may serve, embed and subset it, but not sell it by itself. */
const fonts = new Set(['OFL-1.1']);

/** Copyleft for its own files. Nothing that we build or serve contains any of them. */
const toolsOnly = new Set(['MPL-2.0']);

/**
 * The packages with a licence that we haven't read and allowed, and what each says.
 *
 * @param {LockedPackages} packages
 */
export function licenceFaults(packages) {
  return entriesOf(packages)
    .filter(([path, { license = '', dev = false }]) => {
      const allows = (/** @type {string} */ name) =>
        permissive.has(name) ||
        (fonts.has(name) && path.includes('/@fontsource')) ||
        (dev && toolsOnly.has(name));
      return !isAllowed(license, allows);
    })
    .map(([path, { license = 'says nothing' }]) => `${nameOf(path)}: ${license}`);
}

/**
 * Judges an SPDX expression with one kind of operator. A person must read one that mixes them.
 *
 * @param {string} license
 * @param {(name: string) => boolean} allows
 */
function isAllowed(license, allows) {
  const bare = license.replace(/^\((.*)\)$/, '$1');
  const [any, all] = [bare.split(' OR '), bare.split(' AND ')];
  if (any.length > 1 && all.length > 1) return false;
  return any.length > 1 ? any.some(allows) : all.every(allows);
}

/**
 * How many packages have each licence, the most frequent first. If only a few have it, names them.
 *
 * @param {LockedPackages} packages
 */
export function licenceLines(packages) {
  const byLicence = Map.groupBy(entriesOf(packages), ([, { license = 'none' }]) => license);
  return [...byLicence]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([licence, found]) => {
      const names = [...new Set(found.map(([path]) => nameOf(path)))];
      return `${licence}: ${names.length <= 5 ? names.join(', ') : `${names.length} packages`}`;
    });
}

/**
 * Without the project itself, and with a package of the checkout only once, at its own place.
 *
 * @param {LockedPackages} packages
 */
const entriesOf = (packages) =>
  Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

/** @param {string} path */
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
