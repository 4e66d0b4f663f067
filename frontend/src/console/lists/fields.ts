import { useFields } from "../expr/fields";

export type { Field as ListField } from "../expr/fields";

/** What may be a column: the fields that may be asked about. */
export const useListFields = (of: string) => useFields(of).data?.byKey;
