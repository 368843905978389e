/** @typedef {{ license?: string, dev?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages by path, as in the lockfile */

/** They ask for their notice, and no more. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
]);

/** A font's: it may be served, embedded and cut to what is needed, not sold by itself. */
const fonts = new Set(['OFL-1.1']);

/** Copyleft for its own files: none of what is built or served holds any of them. */
const toolsOnly = new Set(['MPL-2.0']);

/**
 * The packages whose licence is none that we have read and allowed, each with what it says.
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
 * An SPDX expression with one kind of operator: what mixes them is for a person to read.
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
 * How many packages there are of each licence, the most frequent first; those of a licence that few
 * have by their names.
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
 * Without the project itself, and with a package of the checkout only where it lies.
 *
 * @param {LockedPackages} packages
 */
const entriesOf = (packages) =>
  Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

/** @param {string} path */
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
