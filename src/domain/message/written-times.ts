import { ANY_MONTH, WEEKDAYS } from '#src/domain/written-days.ts';
import { NUMBER, numberSaid } from './number-patterns.ts';

/** A time as somebody has written it, with what it may mean: "deux heures" is said of 2:00 and 14:00. */
interface WrittenTime {
  words: string;
  from: number;
  to: number;
  /** Minutes since midnight. */
  meant: readonly number[];
}

type Groups = Readonly<Partial<Record<string, string>>>;
interface Form {
  pattern: RegExp;
  read: (groups: Groups) => readonly number[];
}

/** "Il y a deux heures" and "elle a deux heures de retard" are no time of day. */
const A = '(?<!(?<!\\p{L})(?:y|il|elle|on|en|qui)\\s+)a';
const ENGLISH = 'at|by|from|around|before|for';
const AT = `(?<=(?<!\\p{L})(?:à|${A}|${ENGLISH}|vers|dès|avant|pour|entre|partir\\s+de)\\s+)`;
const AT_IN_ENGLISH = `(?<=(?<!\\p{L})(?:${ENGLISH})\\s+)`;
/** "Pour 2 h" is how long it takes. */
const AT_OF_FIGURES = `(?<=(?<!\\p{L})(?:à|${A}|at|by|around|vers|dès)\\s+)`;
/** Behind these, hours in words are a time of day; elsewhere they are mostly how long something takes. */
const BEFORE_WORDS = `(?:${AT}|(?<=(?<!\\p{L})(?:demain|tomorrow|${WEEKDAYS}|${ANY_MONTH}(?:\\s+\\d{4})?|\\d/\\d+),?\\s+))`;

/** Not the rest of a longer number, nor of "half past 2 pm" and "from 1 to 2 pm". */
const FIGURES = `(?<![\\p{L}\\d.,:]|\\d\\s?h\\s?|past\\s+|(?:\\d|[ap]\\.?m|${NUMBER})\\s+to\\s+)`;
const HOUR = `(?:${FIGURES}(?<figures>\\d{1,2})|(?<![\\p{L}-])(?<hour>${NUMBER}))`;
/** "Quatre pneus" behind an hour are no minutes. */
const FEW = '(?!(?:une?|deux|trois|quatre|one|two|three|four)(?!\\p{L}))';
const MINUTES = `(?:(?:z[ée]ro|oh)[-\\s]+)?${FEW}${NUMBER}`;
const AM = 'du\\s+mat(?:in)?|ce\\s+matin|(?:in\\s+the|this)\\s+morning';
const PM =
  "(?:du|ce)\\s+soir|(?:de\\s+l[’']|cet\\s+)apr(?:[èe]s[-\\s]midi|em)|(?:in\\s+the|this)\\s+(?:afternoon|evening)|tonight";
/** "À deux heures de route", "à une heure près", "at two of our garages". */
const NO_AMOUNT =
  "(?!\\s+(?:de\\s+(?!l[’']apr|préférence)|d[’'](?!accord)|près(?!\\p{L})|of(?!\\p{L})|[€%]))";
/** With the half of the day, if it is named. */
const END = `(?:\\s*(?<m>[ap])\\.?m)?(?!\\p{L}|\\d)(?=\\s+(?:(?<am>${AM})|(?<pm>${PM}))(?!\\p{L})|)${NO_AMOUNT}`;
/** Behind the hour: "30", "et demie", "moins le quart", "vingt-cinq"; or nothing that makes another time of it. */
const BEHIND_HOUR = `(?:${[
  '\\s*(?<digits>\\d{1,2})(?![\\d/])(?:\\s*min(?:utes?)?)?',
  '(?:\\s+et\\s+|\\s*(?=1/2|½))(?<part>demie?|quart|1/2|½)',
  `\\s+moins\\s+(?:(?:le|un)\\s+)?(?<less>quart|\\d{1,2}|${NUMBER})`,
  `\\s+(?<minutes>${MINUTES})`,
  `(?!\\s*\\d|\\s*½|\\s+(?:moins|passées?|et\\s+(?:demie?|quart|(?:${NUMBER}|\\d+)\\s+min)|${MINUTES}))`,
].join('|')})`;

/** "At nine on Tuesday", "at 2 tomorrow". */
const ON_A_DAY = `,?\\s+(?:on|sharp|today|tomorrow|${WEEKDAYS})(?!\\p{L})`;

/** "From 9 to 10", "de 9 h à 10 h 30" begin at 9, and nobody comes at their end. */
const SPAN = '(?<=(?<!\\p{L})(?:from|between|de|entre)\\s+)';
const UNTIL = `\\s*(?:to|till|until|and|à|et|[-–])\\s*(?<until>\\d{1,2}|${NUMBER})(?:[:.]\\d\\d)?`;
const HOURS_SIGN = '\\s*(?:heures?|hrs?|h)(?:\\s*\\d\\d)?';
/** "From 2 to 3 tyres" is no time: what follows must tell, if no hours are named. */
const BEHIND_SPAN = `(?=\\s*[ap]\\.?m(?!\\p{L})|\\s*(?:[;,!?)\\n]|\\.(?!\\d)|$)|${ON_A_DAY}|\\s+(?:${AM}|${PM})(?!\\p{L}))`;

const FORMS: readonly Form[] = [
  form(
    `${SPAN}${HOUR}(?:\\s*(?<hours>heures?|hrs?|h)(?:\\s*(?<digits>\\d\\d))?|[:.](?<more>\\d\\d))${UNTIL}(?:${HOURS_SIGN})?${END}`,
  ),
  form(`${SPAN}${HOUR}${UNTIL}(?:${HOURS_SIGN}|${BEHIND_SPAN})${END}`),
  form(
    `${FIGURES}(?<figures>\\d{1,2})\\s?[-–]\\s?(?<until>\\d{1,2})(?:${HOURS_SIGN}|(?=\\s*[ap]\\.?m(?!\\p{L})))${END}`,
  ),
  form(
    `(?<![\\p{L}-])(?:(?<part>half|quarter)|(?<minutes>\\d{1,2}|${NUMBER})(?:\\s+minutes?)?)[-\\s]+(?:past|after)\\s+(?<hour>\\d{1,2}|${NUMBER})(?:\\s*o[’'\\s]?clock)?${END}`,
  ),
  form(
    `(?:(?<![\\p{L}-])(?<part>quarter)\\s+(?:to|till|of)|${AT_IN_ENGLISH}(?<less>5|10|20|25|${NUMBER})(?:\\s+minutes?)?\\s+(?:to|till))\\s+(?<hour>\\d{1,2}|${NUMBER})(?:\\s*o[’'\\s]?clock)?${END}`,
    { isBefore: true },
  ),
  form(`${AT_IN_ENGLISH}(?<part>half)\\s+(?<hour>\\d{1,2}|${NUMBER})${END}`),
  form(`${HOUR}\\s*o[’'\\s]?clock${END}`),
  form(
    `${HOUR}(?:[:.](?<digits>\\d\\d)|\\s+(?<more>\\d\\d)|[-\\s]+(?<minutes>${MINUTES}))?(?=\\s*[ap]\\.?m(?!\\p{L}))${END}`,
  ),
  form(
    `(?:${AT_OF_FIGURES}(?<said>\\d{1,2})|${FIGURES}(?<figures>\\d{1,2})|${BEFORE_WORDS}(?<hour>${NUMBER}))\\s*(?<hours>heures?|hrs?|h)(?!\\p{L})${BEHIND_HOUR}${END}`,
  ),
  form(
    `(?<![\\p{L}\\d-]|apr[èe]s\\s+)(?:12\\s+)?(?:(?<noon>midi|noon|midday)|(?<midnight>minuit|midnight))(?!\\p{L})${BEHIND_HOUR}${END}`,
  ),
  form(
    `${FIGURES}(?<figures>\\d{1,2}):(?<digits>\\d\\d)(?::\\d\\d)?(?!\\d)(?:\\s?h(?!\\p{L}))?${END}`,
  ),
  form(
    `${AT}(?<figures>\\d{1,2})\\.(?<digits>\\d\\d)(?!\\d|[.,]\\d|\\s*(?:[€%]|(?:euros?|eur|km)(?!\\p{L})))${END}`,
  ),
  form(
    `(?:${BEFORE_WORDS}(?<hour>${NUMBER})|${AT_IN_ENGLISH}(?<figures>\\d{1,2}))[-\\s]+(?<minutes>(?:oh[-\\s]+)?(?!(?:cinq|six|sept|huit|neuf|five|seven|eight|nine)(?!\\p{L}))${MINUTES}|oh[-\\s]+${NUMBER})${END}`,
  ),
  form(
    `(?<=(?<!\\p{L})(?:at|around|about)\\s+)${HOUR}(?=\\s*(?:[;!?)\\n]|\\.(?!\\d)|$)|${ON_A_DAY})${END}`,
  ),
  form(`${HOUR}(?=\\s+in\\s+the\\s+(?:morning|afternoon|evening))${END}`),
];

/** @param isBefore what stands before the hour is taken off: "quarter to two" */
function form(pattern: string, { isBefore = false } = {}): Form {
  return {
    pattern: new RegExp(pattern, 'giu'),
    read: (groups) => {
      const hour = hourOf(groups);
      const { digits, more, minutes, less, part } = groups;
      const said = less ?? digits ?? more ?? minutes;
      const minute =
        said === undefined || /quart/i.test(said) ? partOf(said ?? part) : numberSaid(said);
      const isLess = isBefore || less !== undefined;
      return hour > 24 || minute > 59
        ? []
        : hoursMeant(hour, groups).map(
            (one) => (24 * 60 + one * 60 + (isLess ? -minute : minute)) % (24 * 60),
          );
    },
  };
}

function hourOf({ figures, said, hour, noon, midnight }: Groups): number {
  if (noon) return 12;
  return midnight ? 0 : numberSaid(figures ?? said ?? hour ?? '');
}

function partOf(part: string | undefined): number {
  if (part === undefined) return 0;
  return /^quart/i.test(part) ? 15 : 30;
}

/** "À 9 h" isn't in the evening, but "à 2 h" is no hour at which a garage is open. */
const OPENS = 7;

/** "Deux heures" to a customer may be either half of the day, if nothing says which. */
function hoursMeant(hour: number, groups: Groups): number[] {
  const { m, am, pm, until } = groups;
  if (am || /a/i.test(m ?? '')) return hour > 12 ? [] : [hour % 12];
  if (pm || /p/i.test(m ?? '')) {
    // "From 11 to 1 pm" begins before noon.
    const isBeforeNoon = until !== undefined && hour % 12 > numberSaid(until) % 12;
    return [hour < 12 && !isBeforeNoon ? hour + 12 : hour];
  }
  return hour === 0 || hour >= 12 || isExact(hour, groups) ? [hour % 24] : [hour, hour + 12];
}

/** "09:30", "9 h" and, unless they follow an "at", "2 h" are written as the clock has them. */
const isExact = (hour: number, { figures, said, hours }: Groups): boolean =>
  figures?.startsWith('0') ||
  said?.startsWith('0') ||
  (hours !== undefined && figures !== undefined) ||
  (said !== undefined && hour >= OPENS);

/** All times in the text. Of two readings of the same words, the first form counts. */
function timesIn(text: string): WrittenTime[] {
  const times: WrittenTime[] = [];
  for (const { pattern, read } of FORMS) {
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const to = index + words.length;
      if (times.some((one) => one.from < to && index < one.to)) continue;
      times.push({ words: words.trim(), from: index, to, meant: read(groups) });
    }
  }
  return times.toSorted((a, b) => a.from - b.from);
}

/** Where the text names the time: "9 h 30", "09:30", "2 pm", "half past two", "à quatorze heures". */
export function namingsOfTime(text: string, time: string): string[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wanted = hours * 60 + minutes;
  return timesIn(text).flatMap(({ words, meant }) => (meant.includes(wanted) ? words : []));
}
