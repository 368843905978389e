import * as v from 'valibot';
import { BlacklistedClient } from '#contract/blacklist.ts';
import { type Answer, type AnswerFailure, readAnswer, readRefusal } from '#contract/envelope.ts';
import { list } from '#contract/record.ts';
import type { FlagMeaning } from '#rules/consent.ts';
import { createTextReader, type TextReader } from '#src/api/text-reader.ts';
import { fetchCode } from '#src/fetch-code.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { nextTurn } from '#src/next-turn.ts';
import { csvOf } from '#src/ui/export/csv.ts';
import { arrivingList } from './arriving-list.ts';
import type { Filter, Row, Selection, Sort, Summary } from './model.ts';
import {
  type ClientsRead,
  createOptOutList,
  firstRows,
  type OptOutList,
  readClients,
} from './opt-out-list.ts';
import { worksheetOf } from './worksheet.ts';

export type ReadOutcome = { ok: true; summary: Summary } | { ok: false; failure: AnswerFailure };

export interface FileRequest {
  format: 'csv' | 'xlsx';
  /** The rows, in order. */
  order: Uint32Array;
  withContactDetails: boolean;
  lang: Lang;
  /** What `true` means in the flags; it stands in the columns' titles. */
  means: FlagMeaning;
}

const clientList = list(BlacklistedClient);

/**
 * What the worker does: reads an answer that comes in pieces, then answers questions about its
 * list.
 */
export function createListService() {
  let answer = createAnswerReader();
  let optOutList: OptOutList | null = null;

  const theList = (): OptOutList => {
    if (!optOutList) throw new Error('the list has not been read');
    return optOutList;
  };

  return {
    /** @param contentType the answer's; it names the charset of the pieces */
    receive: (piece: Uint8Array<ArrayBuffer>, contentType: string | null): void =>
      answer.add(piece, contentType),

    /** The first rows, if that many have arrived. */
    first: (count: number): Row[] => answer.first(count),

    /** @param isOk whether the answer's HTTP status meant success */
    read(isOk: boolean): ReadOutcome {
      const outcome = answer.end(isOk);
      answer = createAnswerReader();
      if (!outcome.ok) return outcome;
      optOutList = createOptOutList(outcome.data);
      void prepareSearch(optOutList);
      return { ok: true, summary: optOutList.summary };
    },

    select: (filter: Filter, sort: Sort | null): Selection => theList().select(filter, sort),

    rows: (indices: readonly number[], withContactDetails: boolean): Row[] => [
      ...theList().rows(indices, withContactDetails),
    ],

    async file({ format, order, withContactDetails, lang, means }: FileRequest): Promise<Blob> {
      const worksheet = worksheetOf(theList().rows(order, withContactDetails), lang, means);
      if (format === 'csv') return new Blob([csvOf(worksheet)], { type: 'text/csv;charset=utf-8' });
      const { xlsxOf } = await fetchCode(() => import('#src/ui/export/xlsx.ts'));
      return xlsxOf([worksheet]);
    },
  };
}

/** Reads the answer while it arrives, so that the list is there soon after its end. */
function createAnswerReader() {
  let text: TextReader | null = null;
  const read: ClientsRead = { subjects: [], unreadable: 0 };
  const arriving = arrivingList((records) => {
    const { subjects, unreadable } = readClients(v.parse(clientList, records));
    for (const subject of subjects) read.subjects.push(subject);
    read.unreadable += unreadable;
  });

  return {
    add(piece: Uint8Array<ArrayBuffer>, contentType: string | null): void {
      text ??= createTextReader(contentType);
      arriving.add(text.add(piece));
    },

    first: (count: number): Row[] => (read.subjects.length < count ? [] : firstRows(read, count)),

    end(isOk: boolean): Answer<ClientsRead> {
      const { body, isWhole } = arriving.end(text?.end() ?? '');
      const answer = readAnswer(clientList, body);
      if (!answer.ok) return answer;
      if (!isOk) return { ok: false, failure: { kind: 'refused', ...readRefusal(body) } };
      const last = readClients(answer.data);
      if (isWhole) return { ok: true, data: last };
      const subjects = read.subjects.concat(last.subjects);
      return { ok: true, data: { subjects, unreadable: read.unreadable + last.unreadable } };
    },
  };
}

/** So many clients take some 20 ms. */
const SLICE = 5000;

/** Whoever asks for rows meanwhile is answered between two slices. */
async function prepareSearch(list: OptOutList): Promise<void> {
  do await nextTurn();
  while (list.prepareSearch(SLICE));
}

export type ListService = ReturnType<typeof createListService>;
