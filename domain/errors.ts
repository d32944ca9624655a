/** What each code means outside: HTTP status, process exit code, and whether trying again can help. */
export const errorTable = {
  "invalid-usage": { http: 400, exit: 2, retryable: false },
  "invalid-brief": { http: 422, exit: 2, retryable: false },
  /** a body or parameter of the wrong shape */
  "invalid-input": { http: 422, exit: 2, retryable: false },
  "invalid-statistics": { http: 422, exit: 2, retryable: false },
  "not-found": { http: 404, exit: 3, retryable: false },
  "credentials-missing": { http: 422, exit: 4, retryable: false },
  /** the request came without a key that opens the server */
  unauthorized: { http: 401, exit: 4, retryable: false },
  /** the key is known, but its scope doesn't reach so far */
  forbidden: { http: 403, exit: 4, retryable: false },
  /** a name or a web page that a server without keys doesn't answer to */
  "origin-refused": { http: 403, exit: 4, retryable: false },
  "method-not-allowed": { http: 405, exit: 2, retryable: false },
  "not-acceptable": { http: 406, exit: 2, retryable: false },
  "body-too-large": { http: 413, exit: 2, retryable: false },
  "unsupported-media-type": { http: 415, exit: 2, retryable: false },
  /** a change without `If-Match` */
  "precondition-required": { http: 428, exit: 2, retryable: false },
  /** somebody else has changed it since it was read */
  "precondition-failed": { http: 412, exit: 1, retryable: false },
  /** a run is going on where another was to begin */
  "thread-busy": { http: 422, exit: 1, retryable: true },
  /** an address that the server will not call for anybody */
  "address-refused": { http: 422, exit: 2, retryable: false },
  /** a file, folder or page that holds no text that can be read */
  "source-unreadable": { http: 422, exit: 2, retryable: false },
  /** a page that nobody gives: no host, no answer, 403, 500, a circle of redirects */
  "source-unreachable": { http: 502, exit: 1, retryable: true },
  /** the server is shutting down */
  draining: { http: 503, exit: 1, retryable: true },
  /** too many requests in a short time; the answer says when to come again */
  "rate-limited": { http: 429, exit: 5, retryable: true },
  "limit-refused": { http: 422, exit: 5, retryable: false },
  "quality-failed": { http: 422, exit: 6, retryable: false },
  conflict: { http: 409, exit: 1, retryable: false },
  "store-locked": { http: 503, exit: 1, retryable: true },
  /** PostgreSQL or Redis doesn't answer for now */
  "store-unreachable": { http: 503, exit: 1, retryable: true },
  /** another process answers for the run now: this one was silent for too long */
  "run-taken": { http: 409, exit: 1, retryable: false },
  "store-failed": { http: 503, exit: 1, retryable: true },
  /** nobody answers at the address of the server */
  "server-unreachable": { http: 502, exit: 1, retryable: true },
  "writer-failed": { http: 502, exit: 1, retryable: true },
  interrupted: { http: 503, exit: 130, retryable: true },
  internal: { http: 500, exit: 1, retryable: false },
} as const satisfies Record<string, { http: number; exit: number; retryable: boolean }>;

export type ErrorCode = keyof typeof errorTable;

// The keys of an object literal are exactly its type's keys.
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/** One faulty place in an input: a JSON pointer and what is wrong there. */
export interface FieldError {
  pointer: string;
  detail: string;
}

export interface MarketingErrorOptions {
  /** why it happened, one sentence */
  why?: string;
  /** what the reader can do, one sentence or a command */
  hint?: string;
  errors?: FieldError[];
  cause?: unknown;
}

/**
 * The only error that leaves the product: `message` says what happened and to what, `why` the reason, `hint` what to do.
 * @example throw new MarketingError("not-found", 'campaign "c1" not found', { hint: 'run "qlp-marketing campaigns list"' })
 */
export class MarketingError extends Error {
  override readonly name = "MarketingError";
  readonly code: ErrorCode;
  readonly why: string | undefined;
  readonly hint: string | undefined;
  readonly errors: FieldError[];

  constructor(code: ErrorCode, message: string, options: MarketingErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.why = options.why;
    this.hint = options.hint;
    this.errors = options.errors ?? [];
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }

  get exitCode(): number {
    return errorTable[this.code].exit;
  }

  get httpStatus(): number {
    return errorTable[this.code].http;
  }
}
