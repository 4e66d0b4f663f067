import type { Answers } from "@/shared/api/types";
import type { ChosenFile } from "@/shared/forms/types";

export interface RequestDraft {
  message: string;
  name: string;
  phone: string;
  email: string;
  answers: Answers;
  files: ChosenFile[];
  agreed: boolean;
}

export const emptyRequest: RequestDraft = {
  message: "",
  name: "",
  phone: "",
  email: "",
  answers: {},
  files: [],
  agreed: false,
};

export interface Sent {
  number: string;
  url: string;
}

const sentKey = "afterloop.sent";

/** The receipt outlives a reload of its page, but not the tab. */
export function rememberSent(sent: Sent): void {
  sessionStorage.setItem(sentKey, JSON.stringify(sent));
}

export function lastSent(): Sent | undefined {
  const stored = sessionStorage.getItem(sentKey);
  return stored ? (JSON.parse(stored) as Sent) : undefined;
}
