import "./reset.css";
import "virtual:tokens.css";
import "@/shared/ui/base.css";
import "./console.css";
import { createRoot } from "react-dom/client";
import { startLanguage } from "@/shared/i18n/language";
import { keepComposingKeys } from "@/shared/input/composition";
import { applyDensity } from "@/shared/ui/density";
import { applyTheme } from "@/shared/ui/theme";
import { App } from "./app/App";

keepComposingKeys();
applyTheme();
applyDensity();
await startLanguage({
  "zh-Hans": () => import("@/locales/console/zh-Hans.po"),
  en: () => import("@/locales/console/en.po"),
});

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
