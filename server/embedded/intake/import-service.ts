import type { Context } from 'hono';
import type { Lang } from '#contract/services.ts';
import { refuse, succeed } from '#server/embedded/answers.ts';
import { type CallerEnv, mayActFor } from '#server/embedded/auth/caller.ts';
import { langOf, say } from '#server/embedded/messages.ts';
import type { Member } from '#server/embedded/rows.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
import type { ImportReport } from './import-archive.ts';
import type { ImportThread } from './import-thread.ts';
import { limits } from './limits.ts';
import { type RefusalReason, RefusedFile, sayRefusal, type Values } from './reasons.ts';
import { receiveUpload } from './receive-upload.ts';
import { reportOf } from './report.ts';
import type { Uploads } from './uploads.ts';

export interface ImportParts {
  directory: Directory;
  storeFile: string;
  uploads: Uploads;
  thread: ImportThread;
  now: () => Date;
}

/** Which status a refusal has; 422 for what is wrong with the file. */
const statuses: Partial<Record<RefusalReason, number>> = {
  notMultipart: 400,
  brokenUpload: 400,
  uploadTooLarge: 413,
};

/**
 * "Push informations Clients / Factures" (section 15): takes a member's ZIP into the store and says
 * what came of it. `data.success` is false where the file was read but no row of it was good.
 */
export function importService({ directory, storeFile, uploads, thread, now }: ImportParts) {
  return async (c: Context<CallerEnv>): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const caller = c.get('caller');
    const zipFile = uploads.newFile();
    try {
      const { organizationId } = await receiveUpload(c.req.raw, zipFile, limits);
      const member = findMember(directory, caller.network, organizationId);
      if (!mayActFor(caller, member)) return refuse(403, say('otherMember', lang));
      const outcome = await thread.run({
        storeFile,
        zipFile,
        memberId: member.id,
        username: caller.username,
        now: now().toISOString(),
      });
      return outcome.kind === 'refused'
        ? refuseFile(outcome.reason, outcome.values, lang)
        : answer(outcome.report, lang);
    } catch (error) {
      if (error instanceof RefusedFile) return refuseFile(error.reason, error.values, lang);
      throw error;
    } finally {
      uploads.remove(zipFile);
    }
  };
}

/** `organizationId` is the member's ID in section 15; its point of sale code is taken too. */
function findMember(directory: Directory, network: string, id: string): Member {
  if (id === '') throw new RefusedFile('organizationMissing');
  const byId = /^\d{1,15}$/.test(id) ? directory.member(Number(id)) : null;
  const member = byId?.network === network ? byId : directory.memberByPosCode(network, id);
  if (!member) throw new RefusedFile('organizationUnknown', { id });
  return member;
}

function refuseFile(reason: RefusalReason, values: Values, lang: Lang): Response {
  const message = sayRefusal(reason, values, lang);
  const field = reason.startsWith('organization') ? 'organizationId' : 'importFile';
  return refuse(statuses[reason] ?? 422, message, { [field]: [message] });
}

const answer = (report: ImportReport, lang: Lang): Response => succeed(reportOf(report, lang));
