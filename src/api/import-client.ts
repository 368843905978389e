import { ImportResult } from '#contract/import-result.ts';
import type { JsonObject } from '#contract/record.ts';
import { pathOf } from '#contract/services.ts';
import { toFailure } from './errors.ts';
import { type PageLimits, pageLimitsOf } from './limits.ts';
import { type PostForm, postForm, type UploadProgress } from './post-form.ts';
import { readJson } from './read-json.ts';
import { readReply } from './read-reply.ts';
import { headersOf } from './request-head.ts';
import type { Connection } from './transport.ts';

export interface ImportRequest {
  network: string;
  /** The member's ID as it was typed (docs/api.md). */
  organizationId: string;
  /** The ZIP, read from disk while it is sent. */
  file: File;
  signal: AbortSignal;
  onProgress: (progress: UploadProgress) => void;
}

/** The API's verdict on a file, and whatever else it says about it. */
export interface ImportAnswer {
  /** False if the inner `success` is false: nothing was imported, although the answer is a 200. */
  isAccepted: boolean;
  message: string | null;
  /** The undocumented members of `data`, as they came. */
  details: JsonObject;
  /** The whole answer as it came. */
  body: unknown;
}

export interface ImportClientOptions extends Connection {
  /** For tests, which run without XMLHttpRequest. */
  post?: PostForm;
  /** For tests, which need shorter limits than the table's. */
  limits?: PageLimits;
}

/** "Push informations Clients / Factures" (section 15). Throws only ApiFailure. */
export function createImportClient(options: ImportClientOptions) {
  const { version, baseUrl, post = postForm, limits = pageLimitsOf('importFile') } = options;
  return async (request: ImportRequest): Promise<ImportAnswer> => {
    const { network, organizationId, file, signal, onProgress } = request;
    const token = options.token();
    const form = new FormData();
    form.append('organizationId', organizationId);
    form.append('importFile', file, file.name);
    try {
      const path = pathOf('importFile', { version, reseau: network });
      const response = await post({
        url: `${baseUrl}${path}`,
        form,
        headers: headersOf(options.lang?.() ?? null, token),
        limits,
        signal,
        onProgress,
      });
      if (response.status === 401 && token) options.onUnauthorized(token);
      // The answer is already here.
      const body = await readJson(response, limits);
      const { success, message, otherFields } = readReply(ImportResult, { response, body });
      return { isAccepted: success !== false, message, details: otherFields, body };
    } catch (thrown) {
      throw toFailure(thrown, signal);
    }
  };
}

export type ImportFile = ReturnType<typeof createImportClient>;
