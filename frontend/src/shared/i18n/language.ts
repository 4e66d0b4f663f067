import { i18n, type Messages } from "@lingui/core";

export type Language = "zh-Hans" | "en";
export const languages: Language[] = ["zh-Hans", "en"];

/** Each language in its own words: a person looks for theirs, whatever the page speaks. */
export const languageNames: Record<Language, string> = { "zh-Hans": "中文", en: "English" };

/** What `lang` attributes carry: browsers choose fonts and voices by it. */
export const htmlLang: Record<Language, string> = { "zh-Hans": "zh-CN", en: "en" };

export type Catalogues = Record<Language, () => Promise<{ messages: Messages }>>;

const key = "afterloop.language";
let catalogues: Catalogues | undefined;
const areas = new Set<Catalogues>();

export function asLanguage(value: string | null | undefined): Language | undefined {
  if (!value) return undefined;
  if (value.toLowerCase().startsWith("zh")) return "zh-Hans";
  return value.toLowerCase().startsWith("en") ? "en" : undefined;
}

/** A language of ours that the address, the person or the browser asks for. */
export function detectLanguage(): Language | undefined {
  const asked = new URLSearchParams(window.location.search).get("lang");
  const candidates = [asked, localStorage.getItem(key), ...navigator.languages];
  for (const candidate of candidates) {
    const language = asLanguage(candidate);
    if (language) return language;
  }
  return undefined;
}

/** Whoever asks for none of ours is spoken to as the organization is: the server says so with every answer. */
async function houseLanguage(): Promise<Language> {
  try {
    const answer = await fetch("/api/v1/session");
    return asLanguage(answer.headers.get("Content-Language")) ?? "zh-Hans";
  } catch {
    return "zh-Hans";
  }
}

export function currentLanguage(): Language {
  return asLanguage(i18n.locale) ?? "zh-Hans";
}

export async function activate(language: Language): Promise<void> {
  if (!catalogues) throw new Error("startLanguage comes first");
  const found = await Promise.all([catalogues, ...areas].map((words) => words[language]()));
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...found.map(({ messages }) => messages)) });
  document.documentElement.lang = htmlLang[language];
}

/** The words of an area lie beside its pages, so that nobody else loads them; from now on they are there. */
export async function addWords(area: Catalogues): Promise<void> {
  if (areas.has(area)) return;
  areas.add(area);
  const { messages } = await area[currentLanguage()]();
  i18n.load(currentLanguage(), messages);
}

/** A part of the program together with the words that it says. */
export async function withWords<T>(area: Catalogues, load: () => Promise<T>): Promise<T> {
  const [part] = await Promise.all([load(), addWords(area)]);
  return part;
}

/** The choice is kept on this device; signed-in people's choice is also kept by the server. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await activate(language);
}

export async function startLanguage(ofEntry: Catalogues): Promise<void> {
  catalogues = ofEntry;
  await activate(detectLanguage() ?? (await houseLanguage()));
}
