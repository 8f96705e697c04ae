import type { Context } from 'hono';
import type { Staff } from '../staff/staff.js';

/**
 * Who may call a route: anybody; forms on allowed sites, as they are opened and as they are sent; those who look where theirs stands; anyone who has a link, when links are sent; anybody, when staff sign-in is set up;
 * signed-in staff; signed-in staff whose page sends the token in a form, so that it needs no script.
 */
export type Access = 'public' | 'form' | 'intake' | 'status' | 'answer' | 'staff-page' | 'staff' | 'staff-form';

/** What the server keeps with a request. */
export interface RequestState {
  Variables: {
    /** Who is signed in; set on `staff` and `staff-form` routes only. */
    staff: Staff;
    /** What a form of a `staff-form` route holds; absent when the token came in a header without a form. */
    form?: URLSearchParams;
  };
}

/** A request, as handlers see it. */
export type Request = Context<RequestState, string>;

/** A JSON Schema of a body, or a description of a body that is not JSON. */
export type BodySchema = Readonly<Record<string, unknown>>;

/** A query or path parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly schema: BodySchema;
}

/** One row of the route table, which drives routing, access, the OpenAPI document and the test of who may call what. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Template with parameters in braces: `/services/{id}`. */
  readonly path: string;
  readonly access: Access;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  /** Schema of the JSON body it takes. */
  readonly takes?: BodySchema;
  /** Media type of the body; JSON where absent. */
  readonly takesType?: string;
  /** What it answers with when all is well. */
  readonly gives: {
    /** 303 leads to a page, and has no body. */
    readonly status: 200 | 201 | 303;
    readonly description: string;
    readonly schema?: BodySchema;
    readonly type?: string;
  };
  /** Other statuses it may answer with, as problem documents; as pages where anyone who has a link may call it. */
  readonly refuses?: readonly number[];
  readonly handle: (request: Request) => Response | Promise<Response>;
}

/** A row whose handler is given what it works with: tables of such rows are next to their handlers, and are data. */
export interface Row<Options> extends Omit<Route, 'handle'> {
  readonly handle: (request: Request, options: Options) => Response | Promise<Response>;
}

/**
 * Gives the handlers of a table what they work with.
 * @param table - The rows.
 * @param options - What they work with; absent leaves them out of service.
 * @returns Rows of the route table.
 */
export const routesOf = <Options>(table: readonly Row<Options>[], options: Options | undefined): Route[] =>
  table.map(({ handle, ...row }) => ({
    ...row,
    handle: (request) => (options === undefined ? request.notFound() : handle(request, options)),
  }));
