type Search = Record<string, string | string[] | undefined>;

/** Plain query strings (`state=open&state=new`) instead of the router's JSON: people read and send these links. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = search[key];
    if (before === undefined) search[key] = value;
    else search[key] = [...(Array.isArray(before) ? before : [before]), value];
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const each of values) {
      if (typeof each === "number" || (typeof each === "string" && each)) params.append(key, String(each));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

export const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string" && each !== "");

export const asOne = (value: unknown): string | undefined => asList(value)[0];

/** What a page reads by itself: one text for each name. */
export const readPlainSearch = (search: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(search).map(([key, value]) => [key, asOne(value)]));
