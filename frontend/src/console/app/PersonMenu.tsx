import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Dropdown, type MenuProps } from "antd";
import { currentLanguage, languageNames, languages } from "@/shared/i18n/language";
import { chooseDensity, useDensity } from "@/shared/ui/density";
import { chooseTheme, useThemeChoice } from "@/shared/ui/theme";
import { Chip } from "../ui/badges";
import { Avatar } from "../ui/Person";
import { mayAdministrate } from "../features/admin/needs";
import { optionsOf, useDensityWords, usePresenceWords, useThemeWords } from "../ui/words";
import { usePresence } from "./presence";
import { useMe, useSignOut, useUpdateMe } from "./session";

/** How the product looks to this person, and the ways that are theirs alone. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const signOut = useSignOut();
  const update = useUpdateMe();
  const themes = optionsOf(useThemeWords());
  const densities = optionsOf(useDensityWords());

  const presence = usePresence();
  const states = usePresenceWords();
  const isOnline = presence.state === "online";

  const items: MenuProps["items"] = [
    {
      type: "group",
      label: t`New work`,
      children: optionsOf(states).map(({ value, label }) => ({
        key: value,
        label,
        onClick: () => presence.set(value),
      })),
    },
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
      children: themes.map(({ value, label }) => ({ key: value, label, onClick: () => chooseTheme(value) })),
    },
    {
      type: "group",
      label: t`Row height`,
      children: densities.map(({ value, label }) => ({ key: value, label, onClick: () => chooseDensity(value) })),
    },
    { type: "divider" },
    // On a phone the bottom bar has no room for these.
    ...(me.verbs.includes("queue.view")
      ? [
          {
            key: "team",
            className: "phone-only",
            label: t({ message: "Team", context: "navigation" }),
            onClick: () => void navigate({ to: "/team/{-$unit}", params: {} }),
          },
        ]
      : []),
    ...(mayAdministrate(me.verbs)
      ? [
          {
            key: "admin",
            className: "phone-only",
            label: t({ message: "Admin", context: "navigation" }),
            onClick: () => void navigate({ to: "/admin/{-$section}/{-$record}", params: {}, search: {} }),
          },
        ]
      : []),
    { key: "exports", label: t`Exported files`, onClick: () => void navigate({ to: "/exports" }) },
    { key: "settings", label: t`Settings`, onClick: () => void navigate({ to: "/settings" }) },
    { key: "keys", label: t`Keys`, extra: "?", onClick: onKeys },
    { key: "sign-out", label: t`Sign out`, onClick: () => signOut.mutate() },
  ];

  return (
    <Dropdown
      trigger={["click"]}
      // Inside the header and not at the end of the page.
      getPopupContainer={(person) => person.parentElement ?? document.body}
      menu={{ items, selectedKeys: [presence.state, currentLanguage(), useThemeChoice(), useDensity()] }}
    >
      <button
        type="button"
        className="person"
        aria-label={isOnline ? t`${me.name}, menu` : t`${me.name}, ${states[presence.state]}, menu`}
      >
        <Avatar name={me.name} />
        <span className="person-name">{me.name}</span>
        {!isOnline && <Chip tone={presence.state === "busy" ? "amber" : "grey"}>{states[presence.state]}</Chip>}
      </button>
    </Dropdown>
  );
}
