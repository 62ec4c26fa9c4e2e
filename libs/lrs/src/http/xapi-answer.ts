/** What a resource answers. */
export interface XapiAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

const json = 'application/json; charset=utf-8';

export const noContent: XapiAnswer = { status: 204 };

export function jsonAnswer(value: unknown, headers: Record<string, string> = {}): XapiAnswer {
  return jsonText(JSON.stringify(value), headers);
}

/** JSON that is text already. */
export function jsonText(body: string, headers: Record<string, string> = {}): XapiAnswer {
  return { status: 200, headers: { 'Content-Type': json, ...headers }, body };
}
