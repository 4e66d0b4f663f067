import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Dropdown, type MenuProps } from "antd";
import { useFormat } from "@/shared/format";
import { currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "@/shared/ui/theme";
import { useMe, useSignOut, useUpdateMe } from "./session";

export function PersonMenu() {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const me = useMe();
  const signOut = useSignOut();
  const update = useUpdateMe();
  const theme = useThemeChoice();
  const themes: Record<ThemeChoice, string> = { auto: t`Like the system`, light: t`Light`, dark: t`Dark` };

  const items: MenuProps["items"] = [
    {
      type: "group",
      label: t`Language`,
      children: languages.map((language) => ({
        key: language,
        label: <span lang={language}>{languageNames[language]}</span>,
        onClick: () => update.mutate({ language }),
      })),
    },
    {
      type: "group",
      label: t`Appearance`,
      children: (Object.keys(themes) as ThemeChoice[]).map((choice) => ({
        key: choice,
        label: themes[choice],
        onClick: () => chooseTheme(choice),
      })),
    },
    { type: "divider" },
    { key: "exports", label: t`Exported files`, onClick: () => void navigate({ to: "/exports" }) },
    { key: "settings", label: t`Settings`, onClick: () => void navigate({ to: "/settings" }) },
    { key: "sign-out", label: t`Sign out`, onClick: () => signOut.mutate() },
  ];

  return (
    <Dropdown
      trigger={["click"]}
      // Inside the header and not at the end of the page.
      getPopupContainer={(person) => person.parentElement ?? document.body}
      menu={{ items, selectedKeys: [currentLanguage(), theme] }}
    >
      <button type="button" className="person" aria-label={t`${me.name}, menu`}>
        <span className="avatar" aria-hidden>
          {format.initials(me.name)}
        </span>
        <span className="person-name">{me.name}</span>
      </button>
    </Dropdown>
  );
}
