import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { chooseLanguage, currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import { readableBrand } from "@/shared/ui/contrast";
import { brandText, light } from "@/shared/ui/tokens";
import { usePortalTypes } from "./types";

function useBrand() {
  const { t } = useLingui();
  const brand = usePortalTypes().data?.brand;
  const colour = readableBrand(brand?.color ?? "", light.accent);
  const name = brand?.name || t`After-sales service`;

  useEffect(() => {
    document.title = name;
    const style = document.documentElement.style;
    style.setProperty("--brand", colour);
    style.setProperty("--on-brand", brandText.light);
  }, [name, colour]);
  return { name, logo: brand?.logo };
}

export function Frame({ children }: { children: ReactNode }) {
  const { name, logo } = useBrand();
  return (
    <>
      <header className="brand-bar">
        <Link href="/" className="brand">
          {logo && <img src={logo} alt="" height={24} />}
          <span>{name}</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main className="page">{children}</main>
      <footer className="footer">
        <p>
          <Trans>We use your details only to handle this request.</Trans>
        </p>
      </footer>
    </>
  );
}

function LanguageSwitch() {
  const other = languages.find((language) => language !== currentLanguage()) ?? "en";
  return (
    <button type="button" className="brand-button" lang={other} onClick={() => void chooseLanguage(other)}>
      {languageNames[other]}
    </button>
  );
}
