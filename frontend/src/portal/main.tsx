import "virtual:tokens.css";
import "@/shared/ui/base.css";
import "./portal.css";
import { createRoot } from "react-dom/client";
import { startLanguage } from "@/shared/i18n/language";
import { App } from "./app/App";

await startLanguage({
  "zh-Hans": () => import("@/locales/portal/zh-Hans.po"),
  en: () => import("@/locales/portal/en.po"),
});

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
