import { NONCE, secureHeaders } from 'hono/secure-headers';

/** docs/decisions/0009-content-security-policy.md argues each line. */
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
  // Whoever terminates TLS in front of this server knows whether the host is for ever https.
  strictTransportSecurity: false,
  // Of browsers that are no more.
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

/** For `/api`: whatever an API sends, a browser that opens it runs none of it. */
export const apiHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
});

/** For a file asked for by a form in a frame of the page's own, which reads there why it did not come. */
export const downloadHeaders = secureHeaders({
  ...common,
  xFrameOptions: 'SAMEORIGIN',
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'self'"] },
});
