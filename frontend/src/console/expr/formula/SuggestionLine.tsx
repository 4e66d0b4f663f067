import { useLingui as useI18n } from "@lingui/react";
import { shapeOf } from "../fields";
import type { Suggestion } from "./completion";
import { signatureOf } from "./functions";
import { kindWords } from "./words";

/** The name, and what it is. */
export function SuggestionLine({ item }: { item: Suggestion }) {
  const { _ } = useI18n();
  const [name, about] = {
    field: (each: Suggestion) => (each.kind === "field" ? [each.field.short, hintOf(each)] : []),
    function: (each: Suggestion) => (each.kind === "function" ? [signatureOf(each.called), each.called.title] : []),
    option: (each: Suggestion) => (each.kind === "option" ? [each.label, each.field.short] : []),
  }[item.kind](item);
  return (
    <>
      <span className="ellipsis">{name}</span>
      <span className="formula-about ellipsis">{about}</span>
    </>
  );

  function hintOf(each: Extract<Suggestion, { kind: "field" }>): string {
    const kind = _(kindWords[shapeOf(each.field)]);
    return each.field.group ? `${each.field.group} · ${kind}` : kind;
  }
}
