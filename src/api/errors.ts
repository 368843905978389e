/** Everything that can go wrong between the page and the API, in one vocabulary. */
export type AppError =
  /** No answer: the network is down, the server unreachable. */
  | { kind: 'offline' }
  /** No answer within the time limit. */
  | { kind: 'timeout' }
  /** The token is missing, expired or refused. */
  | { kind: 'unauthorized'; message: string; details: string[] }
  /** The API will not show this to this account. */
  | { kind: 'forbidden'; message: string; details: string[] }
  | { kind: 'not-found'; message: string; details: string[] }
  /** The API answered and said no: `success: false` under any other status, 400, 422, 429. */
  | { kind: 'refused'; status: number; message: string; details: string[] }
  /** The API broke: 5xx. */
  | { kind: 'server'; status: number; message: string; details: string[] }
  /** What came is not what the contract says. */
  | { kind: 'broken-answer'; message: string }
  /** Asked to stop, by the person or by leaving the page. */
  | { kind: 'cancelled' }
  /** A defect of ours. */
  | { kind: 'unexpected'; message: string };
