const UNIT = '(?:[€%]|km|[KMG]o|KB|MB|GB|ms|min|h|s|ans?|mois)';

/**
 * What no French sentence may have: a breakable space before a double punctuation mark or a unit,
 * inside quotes or behind "n°", none at all before a colon or a semicolon, a straight quote or
 * apostrophe, a hyphen for a dash, three dots for one sign.
 */
export const breaksFrench = (text: string): boolean =>
  / [:;?!»]|« |«(?!\u00a0)|(?<!\u00a0)»|[^\s\u00a0][;?!](?!\w)|[^\s\u00a0\d]:(?![/\d])|"|\w'\w|n° | - |\.\.\./u.test(
    text,
  ) || new RegExp(`\\d ${UNIT}(?![\\p{L}\\d’])`, 'u').test(text);

/** The same for English, whose marks stand without a space and whose quotes are “ ”. */
export const breaksEnglish = (text: string): boolean =>
  /[ \u00a0][:;?!](?!\))|[«»]|"|\w'\w| - |\.\.\./u.test(text) ||
  /\d (?:[€%]|km|KB|MB|GB)(?![\p{L}\d])/u.test(text);
