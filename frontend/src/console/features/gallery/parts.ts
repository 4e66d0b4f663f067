/** The pages of the gallery, as they stand in its address. */
export const parts = ["basics", "inputs", "badges", "thread", "patterns", "conditions"] as const;
export type Part = (typeof parts)[number];

export const readGallerySearch = ({ part }: Record<string, unknown>): { part: Part } => ({
  part: parts.find((each) => each === part) ?? "basics",
});
