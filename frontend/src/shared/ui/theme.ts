import { useSyncExternalStore } from "react";

export type ThemeChoice = "auto" | "light" | "dark";

const key = "afterloop.theme";
const system = () => window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(key);
  return stored === "light" || stored === "dark" ? stored : "auto";
}

/** Put the person's choice on the page; without one the stylesheet follows the system by itself. */
export function applyTheme(): void {
  const choice = themeChoice();
  if (choice === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(key, choice);
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const query = system();
  listeners.add(listener);
  query.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    query.removeEventListener("change", listener);
  };
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => {
    const choice = themeChoice();
    return choice === "auto" ? system().matches : choice === "dark";
  });
}
