import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import { Link, useLocation } from "wouter";
import type { Face } from "@/shared/api/types";
import { useFormat } from "@/shared/format";
import { asLanguage, chooseLanguage, currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import { readableBrand } from "@/shared/ui/contrast";
import { brandText, light } from "@/shared/ui/tokens";
import { usePortalRequest } from "../track/request";
import { useEntry, usePortalTypes, useWelcome } from "./types";

/** Whose portal this is: behind a customer's link the brand of the request, else that of the address. */
export function useFace(): Face | undefined {
  const [path] = useLocation();
  const token = /^\/t\/([^/]+)/.exec(path)?.[1];
  const request = usePortalRequest(token ?? "").data;
  const welcome = usePortalTypes();
  const plain = useWelcome("", welcome.isError);
  return (token && request?.brand) || (welcome.data ?? plain.data)?.brand;
}

function useBrand() {
  const { t } = useLingui();
  const face = useFace();
  const colour = readableBrand(face?.color ?? "", light.accent);
  const name = face?.name || t`After-sales service`;

  useEffect(() => {
    document.title = name;
    const style = document.documentElement.style;
    style.setProperty("--brand", colour);
    style.setProperty("--on-brand", brandText.light);
  }, [name, colour]);
  return { name, face };
}

export function Frame({ children }: { children: ReactNode }) {
  const { name, face } = useBrand();
  const { base } = useEntry();
  return (
    <>
      <header className="brand-bar">
        <Link href={base || "/"} className="brand">
          {face?.logo && <img src={face.logo} alt="" className="brand-logo" />}
          <span>{name}</span>
        </Link>
        <LanguageSwitch spoken={face?.languages} />
      </header>
      <main className="page">{children}</main>
      <Footer face={face} />
    </>
  );
}

/** Who stands behind this and what they promise; the number of its registration leads to the register, as it must. */
function Footer({ face }: { face: Face | undefined }) {
  const format = useFormat();
  return (
    <footer className="footer">
      {face?.hotline && (
        <p>
          <a href={`tel:${face.hotline.replaceAll(/[^\d+]/g, "")}`}>{format.phone(face.hotline)}</a> {face.hours}
        </p>
      )}
      {!face?.hotline && face?.hours && <p>{face.hours}</p>}
      <p className="footer-links">
        {face?.has_promise && (
          <Link href="/promise">
            <Trans>Our promise</Trans>
          </Link>
        )}
        {face?.policy && (
          <Link href="/privacy">
            <Trans>Privacy policy</Trans>
          </Link>
        )}
        {face?.icp && (
          <a href="https://beian.miit.gov.cn/" rel="noreferrer">
            {face.icp}
          </a>
        )}
      </p>
      <p>
        <Trans>We use your details only to handle this request.</Trans>
      </p>
    </footer>
  );
}

function LanguageSwitch({ spoken }: { spoken: string[] | undefined }) {
  const known = spoken?.map(asLanguage).filter((language) => language !== undefined) ?? languages;
  const current = currentLanguage();
  const only = known.length === 1 ? known[0] : undefined;

  useEffect(() => {
    if (only && only !== current) void chooseLanguage(only);
  }, [only, current]);

  const other = known.find((language) => language !== current);
  if (!other || only) return null;
  return (
    <button type="button" className="brand-button" lang={other} onClick={() => void chooseLanguage(other)}>
      {languageNames[other]}
    </button>
  );
}
