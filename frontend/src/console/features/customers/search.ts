import { asList, asOne } from "../../app/search-params";

const texts = ["kind", "unit", "q", "filter", "view", "filters", "order", "group"] as const;

/** The customer list as its address says it. */
export type CustomerSearch = { [name in (typeof texts)[number]]?: string } & { columns?: string[] };

export function readCustomerSearch(search: Record<string, unknown>): CustomerSearch {
  const found = texts.flatMap((name) => {
    const value = asOne(search[name]);
    return value ? [[name, value]] : [];
  });
  const columns = asList(search.columns);
  return { ...(Object.fromEntries(found) as CustomerSearch), ...(columns.length > 0 && { columns }) };
}
