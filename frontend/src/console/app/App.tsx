import { i18n } from "@lingui/core";
import { I18nProvider, useLingui } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider } from "antd";
import { type ComponentProps, type ReactNode, use, useMemo } from "react";
import { asLanguage, type Language } from "@/shared/i18n/language";
import { useIsDark } from "@/shared/ui/theme";
import { useAntdParts } from "./antd-parts";
import { queryClient } from "./query-client";
import { router } from "./router";
import { antdTheme } from "./theme";

type Locale = ComponentProps<typeof ConfigProvider>["locale"];

/** antd's own words: one language is loaded, the other when it is chosen. */
const locales: Record<Language, () => Promise<{ default: Locale }>> = {
  "zh-Hans": () => import("antd/locale/zh_CN"),
  en: () => import("antd/locale/en_US"),
};
const loaded = new Map<Language, Promise<{ default: Locale }>>();

function antdLocale(language: Language) {
  const known = loaded.get(language) ?? locales[language]();
  loaded.set(language, known);
  return known;
}

function Antd({ children }: { children: ReactNode }) {
  const { i18n: active } = useLingui();
  const isDark = useIsDark();
  const theme = useMemo(() => antdTheme(isDark), [isDark]);
  const locale = use(antdLocale(asLanguage(active.locale) ?? "zh-Hans"));
  return (
    <ConfigProvider theme={theme} locale={locale.default} {...useAntdParts()}>
      <AntdApp component={false} message={{ maxCount: 3, duration: 4 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  );
}

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Antd>
          <RouterProvider router={router} />
        </Antd>
      </QueryClientProvider>
    </I18nProvider>
  );
}
