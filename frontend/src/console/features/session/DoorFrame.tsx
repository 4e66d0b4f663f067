import type { ReactNode } from "react";
import { chooseLanguage, currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import mark from "@/shared/ui/mark.svg";
import "./door.css";

/** The pages outside: sign-in, set-up and passwords. */
export function DoorFrame({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  const other = languages.find((language) => language !== currentLanguage()) ?? "en";
  return (
    <div className="door">
      <main className={wide ? "door-panel wide" : "door-panel"}>
        <header>
          <img src={mark} alt="" width={32} height={32} />
          <h1>{title}</h1>
        </header>
        {children}
      </main>
      <button type="button" className="door-language" lang={other} onClick={() => void chooseLanguage(other)}>
        {languageNames[other]}
      </button>
    </div>
  );
}
