import { setupI18n } from "@lingui/core";
import { I18nProvider, useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { type ComponentType, useMemo } from "react";
import * as english from "@/locales/gallery/en.po";
import * as chinese from "@/locales/gallery/zh-Hans.po";
import { asLanguage } from "@/shared/i18n/language";
import { useTitle } from "../../ui/title";
import { Badges } from "./Badges";
import { Basics } from "./Basics";
import { Conditions } from "./Conditions";
import "./gallery.css";
import { Inputs } from "./Inputs";
import type { Part } from "./parts";
import { Patterns } from "./Patterns";
import { Thread } from "./Thread";

const catalogues = { "zh-Hans": chinese, en: english };
const pages: Record<Part, ComponentType> = {
  basics: Basics,
  inputs: Inputs,
  badges: Badges,
  thread: Thread,
  patterns: Patterns,
  conditions: Conditions,
};

/** Every shared component in every state, for those who build pages; the tests walk it like any other page. */
export function GalleryPage() {
  return (
    <I18nProvider i18n={useOwnWords()}>
      <Gallery />
    </I18nProvider>
  );
}

/** The gallery's words lie beside its code, so that nobody else loads them. */
function useOwnWords() {
  const { i18n } = useI18n();
  return useMemo(() => {
    const language = asLanguage(i18n.locale) ?? "zh-Hans";
    const messages = { ...i18n.messages, ...catalogues[language].messages };
    return setupI18n({ locale: i18n.locale, messages: { [i18n.locale]: messages } });
  }, [i18n.locale, i18n.messages]);
}

function Gallery() {
  const { t } = useLingui();
  const { part } = useSearch({ from: "/inside/gallery" });
  useTitle(t`Component gallery`);
  const titles: Record<Part, string> = {
    basics: t`Colour and type`,
    inputs: t`Inputs`,
    badges: t`Badges and cells`,
    thread: t`Conversation`,
    patterns: t`Patterns`,
    conditions: t`Conditions`,
  };
  const Shown = pages[part];
  return (
    <>
      <header className="page-header">
        <h1>
          <Trans>Component gallery</Trans>
        </h1>
      </header>
      <nav className="gallery-parts" aria-label={t`Parts of the gallery`}>
        {(Object.keys(pages) as Part[]).map((key) => (
          <Link key={key} to="/gallery" search={{ part: key }} aria-current={key === part ? "page" : undefined}>
            {titles[key]}
          </Link>
        ))}
      </nav>
      <div className="gallery">
        <Shown />
      </div>
    </>
  );
}
