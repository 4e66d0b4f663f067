import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTitle } from "../../ui/title";
import { Badges } from "./Badges";
import { Basics } from "./Basics";
import { Conditions } from "./Conditions";
import "./gallery.css";
import { Inputs } from "./Inputs";
import type { Part } from "./parts";
import { Patterns } from "./Patterns";
import { Thread } from "./Thread";

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
