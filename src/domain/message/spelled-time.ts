import { WEEKDAYS } from '#src/domain/written-days.ts';

/** From one o'clock on. */
const FRENCH = [
  ...['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze'],
  ...['douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
  ...['vingt', 'vingt-et-une', 'vingt-deux', 'vingt-trois'],
];
const ENGLISH = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  'twelve',
];

/** Behind these, hours are a time of day; elsewhere they are mostly how long something takes. */
const BEFORE = `(?<=(?<!\\p{L})(?:à|vers|dès|avant|at|by|from|around|before|demain|tomorrow|${WEEKDAYS}),?\\s+)`;
/** "À deux heures de route", "à une heure près". */
const NO_TIME = "(?!\\s+(?:de\\s+(?!l[’']apr)|d[’']|près))";
const WORD_ENDS = '(?!\\p{L})';

/** Behind an hour, what makes another time of it: "dix heures et demie", "midi moins dix". */
export const NO_MORE_MINUTES =
  '(?!\\s+(?:et\\s+(?:demie?|quart)|moins|cinq|dix|quinze|vingt|trente|quarante|cinquante)(?!\\p{L}))';

interface Minutes {
  french: string;
  english: string;
  /** Before the hour, in English. */
  past: string | null;
}
const SPELLED_MINUTES: ReadonlyMap<number, Minutes> = new Map([
  [15, { french: '(?:et\\s+quart|quinze)', english: 'fifteen', past: 'quarter' }],
  [30, { french: '(?:et\\s+demie?|trente)', english: 'thirty', past: 'half' }],
  [45, { french: 'quarante[-\\s]cinq', english: 'forty[-\\s]five', past: null }],
]);

/**
 * Patterns of the time in words: "à quatorze heures", "à dix heures et demie", "half past two". Whoever
 * says "deux heures" to a customer means the afternoon, if nothing says otherwise.
 */
export function spelledTimes(hours: number, minutes: number): string[] {
  const end = `${WORD_ENDS}${notOfOtherHalf(hours)}${NO_TIME}`;
  const french = frenchHours(hours);
  const next = (hours + 1) % 24;
  if (minutes === 0) {
    return [
      `${BEFORE}${french}${NO_MORE_MINUTES}${end}`,
      `(?<![\\p{L}\\d.,:-]|(?:past|to)\\s+)${englishHour(hours)}\\s*o[’']?clock${end}`,
    ];
  }
  const spelled = SPELLED_MINUTES.get(minutes);
  if (!spelled) return [];
  return [
    `${BEFORE}(?:${french}|0?${hours}\\s*(?:heures?|h))\\s+${spelled.french}${end}`,
    `${BEFORE}(?:${englishHour(hours)})\\s+${spelled.english}${end}`,
    spelled.past === null
      ? `(?<!\\p{L})quarter\\s+to\\s+${englishHour(next)}(?!\\d)${end}`
      : `(?<!\\p{L})${spelled.past}\\s+past\\s+${englishHour(hours)}(?!\\d)${end}`,
    ...(minutes === 45
      ? [`${BEFORE}${frenchHours(next)}\\s+moins\\s+(?:le|un)\\s+quart${end}`]
      : []),
  ];
}

const inTwelve = (hours: number): number => hours % 12 || 12;

function frenchHours(hours: number): string {
  const names = new Set([FRENCH[hours - 1], FRENCH[inTwelve(hours) - 1]]);
  const all = [...names].filter((name) => name !== undefined).join('|');
  return hours === 12 ? '(?:douze\\s+heures|midi)' : `(?:${all})\\s+heures?`;
}

const englishHour = (hours: number): string =>
  `(?:${ENGLISH[inTwelve(hours) - 1]}|${inTwelve(hours)})`;

/** "Deux heures du matin" is no time of the afternoon. */
const notOfOtherHalf = (hours: number): string =>
  hours < 12
    ? "(?!\\s+(?:du\\s+soir|de\\s+l[’']apr|in\\s+the\\s+(?:afternoon|evening))|\\s*p\\.?m(?!\\p{L}))"
    : '(?!\\s+(?:du\\s+matin|in\\s+the\\s+morning)|\\s*a\\.?m(?!\\p{L}))';
