export type Kind = "startup" | "company" | "network";

export interface Group {
  name: string;
  kind: "department" | "region";
  units: { name: string; kind: "department" | "outlet" }[];
}

/** Lines of `name` or `name: below, below`, as people write them. Empty lines count for nothing. */
export function readShape(kind: Kind, text: string): Group[] {
  if (kind === "startup") return [];
  return text
    .split("\n")
    .map((line) => {
      const [name = "", below = ""] = line.split(/[:：]/, 2);
      return {
        name: name.trim(),
        below: below
          .split(/[,，、;；]/)
          .map((each) => each.trim())
          .filter(Boolean),
      };
    })
    .filter(({ name }) => name)
    .map(({ name, below }) => ({
      name,
      kind: kind === "network" && below.length ? "region" : "department",
      units: below.map((each) => ({ name: each, kind: kind === "network" ? "outlet" : "department" })),
    }));
}
