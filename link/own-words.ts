/**
 * The header that marks this server's own words, about itself or about an API that didn't answer
 * properly. The page shows these, but wouldn't show what an API says about its failures. No API can
 * set the header: the proxy passes on only the headers in its list, and this isn't in it.
 */
export const OWN_WORDS = 'Vision360-Own-Words';
