import type { Sent } from '../faulty/faulty-server.ts';
import { SECRET } from '../faulty/heads.ts';
import { type Asker, amountUnit, marksIn } from '../faulty/marks.ts';
import type { Seen } from './in-page.ts';

/** What a fault is, apart from whose: the shrinking keeps to one kind. */
export interface Fault {
  kind: string;
  what: string;
}

/** What no page says of anything: a defect that shows. */
const NEVER =
  /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bInfinity\b|\bnull\b|SQLSTATE|nginx\/1|function \w*\(/;

/** Our own words for a defect of ours: no answer, however bad, is one. */
const DEFECTS = /n’a pas pu s’afficher|Un défaut de cette page/;

export interface Question {
  asker: Asker;
  /** Everything that the API sent to be shown here. */
  sent: readonly Sent[];
  /** YYYY-MM-DD */
  today: string;
}

/**
 * What must not be on a page: words of a defect, another's data, and what nobody sent. A text of the
 * data shows its mark, a date its day and month, an amount its value or a sum's.
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

/** A list or an object under a key that nobody documented is shown as it came, its nulls with it. */
const isQuoted = (line: string, payload: string): boolean => {
  const [quoted] = /[[{].*[\]}]/.exec(line) ?? [];
  // Several in a row are told with a blank between them.
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

/** A record that a change took out of the answer is not shown from elsewhere. */
function inventedMarks(text: string, payload: string): string[] {
  const sent = new Set(marksIn(payload).map((mark) => mark.text));
  return unique(
    marksIn(text)
      .filter((mark) => !sent.has(mark.text))
      .map((mark) => String(mark.text)),
  );
}

/** A number that lost its leading zero on the way is given it back. */
const inventedPhones = (text: string, payload: string): string[] =>
  unique(
    [...text.matchAll(/(?<!\d)0[1-9](?:[\s.\u202f\u00a0]?\d{2}){4}(?!\d)/g)]
      .map(([phone]) => phone.replace(/\D/g, ''))
      .filter((phone) => !payload.includes(phone.slice(1))),
  );

/** Dates of the payload come as they are or whole years, or months, later: due dates. */
function inventedDates(text: string, payload: string, today: string): string[] {
  const days = new Set([today.slice(8)]);
  for (const [, iso, french] of payload.matchAll(/\d{4}-\d\d-(\d\d)|(?<!\d)(\d\d)\/\d\d\/\d{4}/g)) {
    days.add(iso ?? french ?? '');
  }
  return unique(
    [...text.matchAll(/(?<!\d)(\d\d)\/\d\d\/\d{4}(?!\d)/g)]
      .filter(([, day = '']) => !days.has(day))
      .map(([date]) => date),
  );
}

/** Where every amount sent is a multiple of the subject's own number, every sum of them is one too. */
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
