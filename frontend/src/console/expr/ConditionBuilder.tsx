import { useEffect, useRef, useState } from "react";
import type { TreeJson } from "@/shared/expr/types";
import type { FieldSet } from "./fields";
import { GroupEditor } from "./GroupEditor";
import "./expr.css";
import { emptyGroup, type Group, queryOf, removed, replaced, treeOf } from "./query";
import type { BuilderContext } from "./context";

interface Props {
  fields: FieldSet;
  value: TreeJson | undefined;
  /** The whole tree after every change, and as it is drawn: `wrongRows` counts the rows that are not finished. */
  onChange: (tree: TreeJson, drawn: Group) => void;
  /** Sentences by place in the tree (`rules.0.value`), as the server says them. */
  problems?: Readonly<Record<string, string>>;
  /** Say what is wrong with every row, also with those that nobody has left yet. */
  strict?: boolean;
}

/** Conditions as sentences: field, comparison, value; in groups of which all or any must be so. */
export function ConditionBuilder({ fields, value, onChange, problems = {}, strict = false }: Props) {
  const [query, setQuery] = useState<Group>(() => queryOf(value) ?? emptyGroup());
  const [fresh, setFresh] = useState<string>();
  const said = useRef(value);

  useEffect(() => {
    // A tree from outside is drawn anew; one that we have said ourselves is what is on the screen.
    if (value === said.current) return;
    said.current = value;
    setQuery(queryOf(value) ?? emptyGroup());
  }, [value]);

  function show(next: Group, focus?: string) {
    const tree = treeOf(next);
    said.current = tree;
    setQuery(next);
    setFresh(focus);
    onChange(tree, next);
  }

  const context: BuilderContext = {
    fields,
    problems,
    strict,
    fresh,
    put: (part, focus) => show(replaced(query, part), focus),
    remove: (id) => show(removed(query, id)),
  };
  return <GroupEditor group={query} path="" level={0} context={context} />;
}
