/**
 * The header of what this server says in its own words, of its own state or of an API that did not
 * answer as one does: the page shows them where it would not show what an API says of its failures.
 * No API can set it: the proxy hands on the headers that it lists, and this is none of them.
 */
export const OWN_WORDS = 'Vision360-Own-Words';
