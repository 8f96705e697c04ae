import pg from 'pg';

/** A prepared statement with the values of one execution. */
export interface Execution {
  /** Its name on the connection, the same for the same text only. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What an execution gave. */
export interface Executed {
  /** First word of the command's tag: `COMMIT`, `INSERT`. */
  readonly command: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

/** What reads the text of a value of a type, by the type's number. */
const parserOf = pg.types.getTypeParser as (type: number) => (text: string) => unknown;

/** Statements that a connection has prepared, with the columns of their rows. */
const PREPARED = new WeakMap<object, Map<string, readonly Column[]>>();

const quoted = (item: unknown): string => `"${String(item).replaceAll(/["\\]/gu, String.raw`\$&`)}"`;

/** A value as it goes over the wire; arrays as PostgreSQL writes them. */
function toWire(value: unknown): unknown {
  if (Buffer.isBuffer(value) || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(quoted).join(',')}}`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/**
 * Several statements as one message to the database: one write, one `Sync`, one answer. The database does them in order and none after
 * one that fails. Sent one by one, each would cost a write, a flush and a read on both sides, which is more than a small statement takes.
 * (PostgreSQL documentation, "Extended Query"; node-postgres calls what may be sent like this a Submittable.)
 */
class Batch implements pg.Submittable {
  readonly #executions: readonly Execution[];
  readonly #settle: (error: Error | undefined, results: readonly Executed[]) => void;
  readonly #results: Executed[] = [];
  #known = new Map<string, readonly Column[]>();
  #columns: readonly Column[] = [];
  #rows: Record<string, unknown>[] = [];

  constructor(
    executions: readonly Execution[],
    settle: (error: Error | undefined, results: readonly Executed[]) => void,
  ) {
    this.#executions = executions;
    this.#settle = settle;
  }

  /** Writes the statements; node-postgres calls it when it is their turn. */
  submit(connection: pg.Connection): null {
    this.#known = PREPARED.get(connection) ?? new Map<string, readonly Column[]>();
    PREPARED.set(connection, this.#known);
    connection.stream.cork();
    for (const { name, text, values } of this.#executions) {
      const prepared = this.#known.has(name);
      if (!prepared) {
        // Whether an attempt that failed left one of this name is not known; to close one that is not there is no error.
        connection.close({ type: 'S', name }, true);
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values: values.map(toWire) as string[] }, true);
      if (!prepared) connection.describe({ type: 'P', name: '' }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
    this.#begin();
    return null;
  }

  #begin(): void {
    this.#columns = this.#known.get(this.#executions[this.#results.length]?.name ?? '') ?? [];
    this.#rows = [];
  }

  handleRowDescription({ fields }: { readonly fields: readonly Column[] }): void {
    this.#columns = fields;
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    for (const [i, { name, dataTypeID }] of this.#columns.entries()) {
      const text = fields[i] ?? null;
      row[name] = text === null ? null : parserOf(dataTypeID)(text);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const done = this.#executions[this.#results.length];
    if (done) this.#known.set(done.name, this.#columns);
    this.#results.push({ command: text.split(' ', 1)[0] ?? '', rows: this.#rows });
    this.#begin();
  }

  handleReadyForQuery(): void {
    this.#settle(undefined, this.#results);
  }

  handleError(error: Error): void {
    this.#settle(error, []);
  }
}

/**
 * Sends statements together and waits for all of them.
 * @param client - The connection; nothing else is under way on it.
 * @param executions - The statements, in order.
 * @returns What each gave, in their order.
 * @throws The database's error when one fails: those after it were not done. Those before it stand as their transaction stands.
 */
export function executeTogether(client: pg.ClientBase, executions: readonly Execution[]): Promise<readonly Executed[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new Batch(executions, (error, results) => {
        if (error) reject(error);
        else resolve(results);
      }),
    );
  });
}
