import type { Context } from 'hono';
import type { Lang } from '#contract/services.ts';
import { type Caller, type CallerEnv, mayActFor } from '#server/embedded/auth/caller.ts';
import type { Member } from '#server/embedded/rows.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';
import { refuse, succeed } from '#server/envelope.ts';
import { logFailure } from '#server/log.ts';
import { langOf } from '#server/messages.ts';
import { type Admitted, createAdmission } from './admission.ts';
import { hasFree } from './disk.ts';
import type { ImportReport } from './import-archive.ts';
import type { ImportThread } from './import-thread.ts';
import type { BodyEnv } from './incoming-body.ts';
import type { Limits } from './limits.ts';
import { type RefusalReason, RefusedFile, sayRefusal } from './reasons.ts';
import { type IncomingForm, receiveUpload, tooLarge } from './receive-upload.ts';
import { reportOf } from './report.ts';
import type { Uploads } from './uploads.ts';

export interface ImportParts {
  directory: Directory;
  place: StorePlace;
  uploads: Uploads;
  thread: ImportThread;
  importLimits: Limits;
  now: () => Date;
  timeZone: string;
}

/** The HTTP status of each refusal; all others are faults of the file and give 422. */
const statuses: Partial<Record<RefusalReason, number>> = {
  notMultipart: 400,
  brokenUpload: 400,
  tooSlow: 408,
  otherMember: 403,
  uploadTooLarge: 413,
  tooManyOfMember: 429,
  tooManyOfAccount: 429,
  tooMuchToday: 429,
  tooManyUploads: 503,
  gaveWay: 503,
  diskFull: 507,
};

/** Refusals that sending another file would not change. */
const aboutNoField: readonly RefusalReason[] = [
  'otherMember',
  'tooSlow',
  'tooManyOfMember',
  'tooManyOfAccount',
  'tooMuchToday',
  'tooManyUploads',
  'gaveWay',
  'diskFull',
];

/**
 * "Push informations Clients / Factures" (section 15): takes a member's ZIP into the store and
 * reports what became of it. `data.success` is false if the file was read but no row in it was
 * good. Whatever the head of the request or the member named in the form lets us refuse is refused
 * before the file is received.
 */
export function importService({
  directory,
  place,
  uploads,
  thread,
  importLimits: limits,
  now,
  timeZone,
}: ImportParts) {
  const admission = createAdmission(limits, now);

  function memberFor(caller: Caller, organizationId: string): Member {
    const member = findMember(directory, caller.network, organizationId);
    if (!mayActFor(caller, member)) throw new RefusedFile('otherMember');
    return member;
  }

  /** The only member that a member's account can send for. Nothing it sends goes anywhere else. */
  function onlyMemberOf({ network, memberId }: Caller): Member | null {
    if (memberId === null) return null;
    const member = directory.member(memberId);
    if (member?.network !== network) throw new RefusedFile('otherMember');
    return member;
  }

  function checkRoom(bytes: number): void {
    if (!hasFree(uploads.folder, bytes + limits.freeBytes)) throw new RefusedFile('diskFull');
  }

  async function takeIn(c: ImportContext, zipFile: string): Promise<ImportReport> {
    const caller = c.get('caller');
    const length = Number(c.req.header('Content-Length') ?? 0);
    if (length > limits.uploadBytes + limits.formBytes) throw tooLarge(limits);
    const onlyMember = onlyMemberOf(caller);
    const admitted = admission.enter(caller, length);
    try {
      if (onlyMember) admitted.countFor(onlyMember);
      checkRoom(length);
      let unchecked = 0;
      const { organizationId } = await receiveUpload(formOf(c, admitted), zipFile, {
        uploadBytes: limits.uploadBytes,
        onOrganization: (id) => admitted.countFor(memberFor(caller, id)),
        onBytes(count) {
          admitted.countBytes(count);
          unchecked += count;
          if (unchecked < limits.freeCheckBytes) return;
          unchecked = 0;
          checkRoom(0);
        },
      });
      admitted.received();
      const outcome = await thread.run({
        place,
        folder: uploads.folder,
        zipFile,
        memberId: memberFor(caller, organizationId).id,
        username: caller.username,
        now: now().toISOString(),
        freeBytes: limits.freeBytes,
        timeZone,
      });
      if (outcome.kind === 'refused') throw new RefusedFile(outcome.reason, outcome.values);
      return outcome.report;
    } finally {
      admitted.leave();
    }
  }

  return async (c: ImportContext): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const zipFile = uploads.newFile();
    try {
      return succeed(reportOf(await takeIn(c, zipFile), lang));
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      if (error.reason === 'diskFull') logFailure('No room for an import', error);
      return refuseFile(error, lang);
    } finally {
      uploads.remove(zipFile);
    }
  };
}

type ImportContext = Context<CallerEnv & BodyEnv>;

const formOf = (c: ImportContext, admitted: Admitted): IncomingForm => ({
  body: {
    async read() {
      const bytes = await Promise.race([c.get('body').read(), admitted.givenUp]);
      admitted.countReceived(bytes?.byteLength ?? 0);
      return bytes;
    },
  },
  contentType: c.req.header('Content-Type') ?? '',
});

/** `organizationId` is the member's ID in section 15; we accept its point of sale code too. */
function findMember(directory: Directory, network: string, id: string): Member {
  if (id === '') throw new RefusedFile('organizationMissing');
  const byId = /^\d{1,15}$/.test(id) ? directory.member(Number(id)) : null;
  const member = byId?.network === network ? byId : directory.memberByPosCode(network, id);
  if (!member) throw new RefusedFile('organizationUnknown', { id });
  return member;
}

function refuseFile({ reason, values, retryAfter }: RefusedFile, lang: Lang): Response {
  const message = sayRefusal(reason, values, lang);
  const field = reason.startsWith('organization') ? 'organizationId' : 'importFile';
  const errors = aboutNoField.includes(reason) ? [] : { [field]: [message] };
  const headers = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  return refuse(statuses[reason] ?? 422, message, errors, headers);
}
