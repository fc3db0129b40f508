/** What the desk answers when it does not do what was asked (RFC 9457), or that it was not reached. */
export class Problem extends Error {
  /** 0: the desk was not reached. */
  readonly status: number;
  readonly code: string;
  /** The other members: `field`, `reason`, `pointer` … */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, detail: string, more: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.more = more;
  }

  /** The same request may succeed in a moment. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  get field(): string | undefined {
    return typeof this.more.field === 'string' ? this.more.field : undefined;
  }
}

export const isProblem = (error: unknown, code?: string): error is Problem => (
  error instanceof Problem && (code === undefined || error.code === code));

export function problemOf(status: number, body: unknown): Problem {
  const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const { code, detail, type: _type, title: _title, status: _status, ...more } = told;
  return new Problem(status, typeof code === 'string' ? code : 'failed', typeof detail === 'string' ? detail : '', more);
}
