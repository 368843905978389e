import { addDays } from '#rules/days.ts';
import { defaultWindows } from '#src/domain/reminders/reminders.ts';
import type { Sent } from '../faulty/faulty-server.ts';
import { SECRET } from '../faulty/heads.ts';
import { type Asker, amountUnit, marksIn } from '../faulty/marks.ts';
import type { Seen } from './in-page.ts';

/** What the fault is, apart from whose it is. Shrinking keeps to one kind of fault. */
export interface Fault {
  kind: string;
  what: string;
}

/** Words that no page uses on purpose, so they show a defect. */
const NEVER =
  /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bInfinity\b|\bnull\b|SQLSTATE|nginx\/1|function \w*\(/;

/** Our own messages about a defect of ours. No answer, however bad, may cause one. */
const DEFECTS = /n’a pas pu s’afficher|Un défaut de cette page/;

export interface Question {
  asker: Asker;
  /** Everything that the API has sent for this page. */
  sent: readonly Sent[];
  /** YYYY-MM-DD */
  today: string;
}

/**
 * Finds what must not be on a page: signs of a defect, somebody else's data, and data that nobody
 * sent. In the data, a text shows its mark, a date its day and month, an amount its value or that
 * of a sum.
 */
export function judge(seen: Seen, { asker, sent, today }: Question): Fault[] {
  const { where, text, said, drawn } = seen;
  const everything = [text, said, drawn].join('\n');
  const payload = sent.map((answer) => answer.text).join('\n');
  const fault = (kind: string, found: string): Fault => ({
    kind,
    what: `${kind} (${where}): ${JSON.stringify(found)}`,
  });
  return [
    ...lines(everything, NEVER)
      .filter((line) => !isQuoted(line, payload))
      .map((line) => fault('words of a defect', line)),
    ...lines(everything, DEFECTS).map((line) => fault('a defect, told as one', line)),
    ...(everything.includes(SECRET) ? [fault('the API’s inside', SECRET)] : []),
    ...foreignMarks(everything, asker).map((mark) => fault('another’s data', mark)),
    ...inventedMarks(everything, payload).map((mark) => fault('a text that nobody sent', mark)),
    ...inventedPhones(everything, payload).map((phone) => fault('a phone of nobody', phone)),
    ...inventedDates(text, payload, today).map((date) => fault('a date that nobody sent', date)),
    ...inventedAmounts(text, payload, asker).map((sum) => fault('an amount of nobody', sum)),
  ];
}

/** A list or an object under an undocumented key is shown as it came, including its nulls. */
const isQuoted = (line: string, payload: string): boolean => {
  const [quoted] = /[[{].*[\]}]/.exec(line) ?? [];
  // If there are several in a row, they are joined by a blank.
  return (
    quoted !== undefined &&
    payload.includes(quoted.replaceAll('}, {', '},{')) &&
    !NEVER.test(line.replace(quoted, ''))
  );
};

const lines = (text: string, pattern: RegExp): string[] =>
  text
    .split('\n')
    .filter((line) => pattern.test(line))
    .slice(0, 3);

const foreignMarks = (text: string, { subject, user }: Asker): string[] =>
  unique(
    marksIn(text)
      .filter((mark) => mark.subject !== subject || mark.user !== user)
      .map((mark) => `subject ${mark.subject}, user ${mark.user}`),
  );

/** If a change removed a record from the answer, the page must not show it from anywhere else. */
function inventedMarks(text: string, payload: string): string[] {
  const sent = new Set(marksIn(payload).map((mark) => mark.text));
  return unique(
    marksIn(text)
      .filter((mark) => !sent.has(mark.text))
      .map((mark) => String(mark.text)),
  );
}

/** If a number has lost its leading zero on the way, the page puts it back. */
const inventedPhones = (text: string, payload: string): string[] =>
  unique(
    [...text.matchAll(/(?<!\d)0[1-9](?:[\s.\u202f\u00a0]?\d{2}){4}(?!\d)/g)]
      .map(([phone]) => phone.replace(/\D/g, ''))
      .filter((phone) => !payload.includes(phone.slice(1))),
  );

/** When the first inspection of a motorcycle is due by its own calendar (rules/inspection.ts). */
const CALENDAR = /^(15\/08|31\/12)\//;

/**
 * A date on the page must be a date of the payload, one that is whole months or years later (a due
 * date), or the end of the window in which an invoice may follow a reminder.
 */
function inventedDates(text: string, payload: string, today: string): string[] {
  const days = new Set([today.slice(8)]);
  for (const [, iso, french] of payload.matchAll(/\d{4}-\d\d-(\d\d)|(?<!\d)(\d\d)\/\d\d\/\d{4}/g)) {
    days.add(iso ?? french ?? '');
  }
  const ends = new Set(
    [...payload.matchAll(/\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g)].map(([sent]) =>
      addDays(sent, defaultWindows.followedWithin).split('-').reverse().join('/'),
    ),
  );
  return unique(
    [...text.matchAll(/(?<!\d)(\d\d)\/\d\d\/\d{4}(?!\d)/g)]
      .filter(([date, day = '']) => !days.has(day) && !ends.has(date) && !CALENDAR.test(date))
      .map(([date]) => date),
  );
}

/** If every amount sent is a multiple of the subject's number, every sum must be one too. */
function inventedAmounts(text: string, payload: string, { subject }: Asker): string[] {
  const unit = amountUnit(subject);
  const isOurs = (euros: number) => Math.round(euros * 100) % unit === 0;
  const sent = [...payload.matchAll(/"[a-z_]*amount":("?)([^",}\]]*)/gi)].map(([, , raw]) => raw);
  if (!sent.every((raw) => isOurs(Number(raw)))) return [];
  return unique(
    [...text.matchAll(/[−-]?\d[\d\u202f\u00a0]*,\d\d[\u00a0\u202f ]€/g)]
      .map(([amount]) => amount)
      .filter((amount) => !isOurs(Number(amount.replace(/[^\d,]/g, '').replace(',', '.')))),
  );
}

const unique = (found: string[]): string[] => [...new Set(found)].slice(0, 3);
