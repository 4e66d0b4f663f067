import { plural } from "@lingui/core/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { TreeJson } from "@/shared/expr/types";
import { useFormat } from "@/shared/format";
import { useChosen } from "../pickers/choices";
import { type FieldSet, shapeOf, useFields } from "./fields";
import { operatorWord } from "./operators";
import { type Group, queryOf } from "./query";
import type { Point, Span } from "./relative";
import { recordsIn, sentenceOf, type Words } from "./sentence";

/** A condition in words, once its fields and names are known. */
export function useSentence(of: string, tree: TreeJson | undefined): string | undefined {
  const { t } = useLingui();
  const fields = useFields(of).data;
  const query = useMemo(() => queryOf(tree), [tree]);
  const words = useWords(query, fields);
  if (!query) return t`a condition that cannot be read`;
  return fields && sentenceOf(query, fields, words);
}

function useWords(query: Group | undefined, fields: FieldSet | undefined): Words {
  const { t } = useLingui();
  const { _ } = useI18n();
  const format = useFormat();
  const name = useNames(query && fields ? recordsIn(query, fields) : []);
  const between = t({ message: ", ", context: "between the items of a list" });
  return {
    and: t`and`,
    or: t`or`,
    not: (inner) => t`not (${inner})`,
    group: (inner) => t({ message: `(${inner})`, context: "a group of conditions" }),
    formula: t`a formula`,
    unknown: t`(unknown)`,
    list: (items) => items.join(between),
    pair: (first, last) => t({ message: `${first} and ${last}`, context: "between two values" }),
    operator: (operator, field) => _(operatorWord(operator, shapeOf(field), field)),
    day: format.date,
    moment: format.exact,
    number: format.decimal,
    yes: (value) => (value ? t({ message: "yes", context: "value" }) : t({ message: "no", context: "value" })),
    point: usePointWords(),
    span: useSpanWords(),
    name,
  };
}

function usePointWords() {
  const { t } = useLingui();
  return (point: Point): string => {
    if ("hours" in point) return plural(Math.abs(point.hours), { one: "# hour ago", other: "# hours ago" });
    const fixed = { 0: t`today`, [-1]: t`yesterday`, 1: t`tomorrow` }[point.days];
    if (fixed) return fixed;
    return point.days < 0 ? t`${-point.days} days ago` : t`in ${point.days} days`;
  };
}

function useSpanWords() {
  const { t } = useLingui();
  return (span: Span): string => {
    if (span.span === "days")
      return span.count > 0
        ? plural(span.count, { one: "in the last day", other: "in the last # days" })
        : plural(-span.count, { one: "in the next day", other: "in the next # days" });
    const words = {
      week: { [-1]: t`last week`, 0: t`this week`, 1: t`next week` },
      month: { [-1]: t`last month`, 0: t`this month`, 1: t`next month` },
    };
    return words[span.span][span.shift as -1 | 0 | 1];
  };
}

function useNames(records: [of: string, id: number][]): Words["name"] {
  const idsOf = (of: string) => [...new Set(records.filter(([each]) => each === of).map(([, id]) => id))];
  // The nouns that a condition may name today; a hook cannot be called in a loop of unknown length.
  const known = {
    user: useChosen("user", idsOf("user")),
    unit: useChosen("unit", idsOf("unit")),
    category: useChosen("category", idsOf("category")),
    customer: useChosen("customer", idsOf("customer")),
  };
  return (of, id) => known[of as keyof typeof known]?.find(({ value }) => value === id)?.label ?? `#${id}`;
}
