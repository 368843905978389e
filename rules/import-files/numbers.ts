/** What a number counts. It may be written with it: "48 200 km", "1 234,56 €". */
export type Unit = 'km' | 'euros' | 'pieces';

const units: Readonly<Record<Unit, RegExp>> = {
  km: /\s*(km|kms|kilom[èe]tres?)\.?$/i,
  euros: /^(€|eur)\s*|\s*(€|eur|euros?)(\s*(ht|ttc))?$/gi,
  pieces: /(?!)/,
};

/** Signs that look like the hyphen. U+2212 is the real one. */
const MINUS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;

/** Blanks of any width, or the apostrophe of the Swiss. */
const BLANKS = /^[1-9]\d{0,2}([\s'’]\d{3})+([.,]\d+)?$/;
const DOTS = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const COMMAS = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^(\d+[.,]?\d*|[.,]\d+)$/;
const SIMPLE = /^\d{1,9}([.,]\d\d?)?$/;

export interface WrittenNumber {
  value: number;
  /** What it would be if its only dot or comma separated thousands: "1.234" is 1,234 perhaps. */
  other?: number;
}

/**
 * Reads a number as garages' software and spreadsheets write it: "1 234,50", "1 234.50",
 * "1.234,50", "12,50-", "(12,50)", "−12,50". A dot or comma before three digits separates thousands
 * of kilometres, because those are whole numbers; elsewhere it is the decimal sign.
 */
export function readWrittenNumber(written: string, unit: Unit): WrittenNumber | null {
  // A shortcut, because nearly every number is written like this and a file has millions.
  if (SIMPLE.test(written)) return { value: decimal(written) };
  const text = written.replace(MINUS, '-').trim();
  const inside = /^\((.*)\)$/s.exec(text)?.[1];
  const bare = (inside ?? text).replace(units[unit], '').trim();
  const [, before = '', digits = '', after = ''] = /^([+-]?)\s*(.*?)\s*(-?)$/s.exec(bare) ?? [];
  const minuses = [before === '-', after === '-', inside !== undefined].filter(Boolean).length;
  const read = readDigits(digits, unit);
  if (!read || minuses > 1 || (after !== '' && before !== '')) return null;
  if (minuses === 0) return read;
  return {
    value: -read.value,
    ...(read.other !== undefined && { other: -read.other }),
  };
}

function readDigits(digits: string, unit: Unit): WrittenNumber | null {
  // Some programs fill kilometres up with zeros: "045.000", "000.500". "0.500" may be half of one.
  if (unit === 'km' && /^0\d{1,2}([\s.,]\d{3})+$/.test(digits)) {
    return { value: Number(digits.replace(/\D/g, '')) };
  }
  if (unit === 'km' && /^0[.,]\d{3}$/.test(digits)) {
    return { value: decimal(digits), other: Number(digits.slice(2)) };
  }
  const isOneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (isOneGroup && unit !== 'km') {
    const thousands = Number(digits.replace(/[.,]/, ''));
    return { value: decimal(digits), ...(unit === 'euros' && { other: thousands }) };
  }
  if (BLANKS.test(digits)) return finite(decimal(digits.replace(/[\s'’]/g, '')));
  if (DOTS.test(digits)) return finite(decimal(digits.replaceAll('.', '')));
  if (COMMAS.test(digits)) return finite(decimal(digits.replaceAll(',', '')));
  return PLAIN.test(digits) ? finite(decimal(digits)) : null;
}

const decimal = (digits: string): number => Number(digits.replace(',', '.'));

const finite = (value: number): WrittenNumber | null => (Number.isFinite(value) ? { value } : null);
