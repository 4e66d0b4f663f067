import { afterEach, expect, test, vi } from "vitest";
import { currentLanguage, startLanguage } from "./language";

const catalogues = {
  "zh-Hans": () => Promise.resolve({ messages: {} }),
  en: () => Promise.resolve({ messages: {} }),
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function browserAsksFor(...languages: string[]) {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
}

test("a browser that asks for none of ours speaks as the organization does", async () => {
  browserAsksFor("fr-FR", "fr");
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { headers: { "Content-Language": "en" } })));
  await startLanguage(catalogues);
  expect(currentLanguage()).toBe("en");
});

test("a browser that asks for one of ours asks nobody else", async () => {
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  browserAsksFor("fr-FR", "zh-CN");
  await startLanguage(catalogues);
  expect(currentLanguage()).toBe("zh-Hans");
  expect(fetch).not.toHaveBeenCalled();
});

test("without an answer it is Chinese", async () => {
  browserAsksFor("fr");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  await startLanguage(catalogues);
  expect(currentLanguage()).toBe("zh-Hans");
});
