import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { chooseLanguage, currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import mark from "@/shared/ui/mark.svg";
import { sessionKey } from "../../app/session-key";
import "./door.css";

/** The pages outside: sign-in, set-up and passwords. */
export function DoorFrame({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  const client = useQueryClient();
  const other = languages.find((language) => language !== currentLanguage()) ?? "en";
  async function speak() {
    await chooseLanguage(other);
    // The names of the providers come from the server.
    await client.invalidateQueries({ queryKey: sessionKey });
  }

  return (
    <div className="door">
      <main className={wide ? "door-panel wide" : "door-panel"}>
        <header>
          <img src={mark} alt="" width={32} height={32} />
          <h1>{title}</h1>
        </header>
        {children}
      </main>
      <button type="button" className="door-language" lang={other} onClick={() => void speak()}>
        {languageNames[other]}
      </button>
    </div>
  );
}
