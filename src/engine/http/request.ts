/** One request as far as the command shows it; private use characters stand for unknown parts. */
export interface HttpRequest {
  /** In upper case. */
  readonly method: string;
  /** As written, perhaps without a scheme. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body's text, or where it comes from when that could not be read. */
  readonly body:
    | { readonly kind: "none" }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "unread"; readonly from: string };
  /** `name:password` of basic authentication. */
  readonly user?: string;
}

/** The value of a header, whose name may be in any case. */
export function header(request: HttpRequest, name: string): string | undefined {
  return request.headers.find(([written]) => written.toLowerCase() === name)?.[1];
}

/** The body's text, empty when there is none or it is not known. */
export function bodyText(request: HttpRequest): string {
  return request.body.kind === "text" ? request.body.text : "";
}
