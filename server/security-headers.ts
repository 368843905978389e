import { NONCE, secureHeaders } from 'hono/secure-headers';

/** docs/decisions/0009-content-security-policy.md gives the reason for each line. */
const common = {
  xFrameOptions: 'DENY',
  permissionsPolicy: {
    camera: [],
    displayCapture: [],
    geolocation: [],
    microphone: [],
    payment: [],
    usb: [],
  },
  // Only whoever ends TLS in front of this server knows whether the host will always be https.
  strictTransportSecurity: false,
  // Only browsers that are long gone read it.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} satisfies Parameters<typeof secureHeaders>[0];

/** For the page and its files; the page reads its nonce from the `secureHeadersNonce` variable. */
export const pageHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
});

/** For `/api`: whatever the API sends, a browser that opens it directly runs none of it. */
export const apiHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
});

/**
 * For a file that a form requests in one of the page's own frames; if no file comes, the page reads
 * the reason from that frame.
 */
export const downloadHeaders = secureHeaders({
  ...common,
  xFrameOptions: 'SAMEORIGIN',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'self'"] },
});
