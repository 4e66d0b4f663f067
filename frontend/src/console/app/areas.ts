import type { Catalogues } from "@/shared/i18n/language";

/** Parts of the console whose words come with their pages; `lingui.config.ts` says which folders are theirs. */
export const ticketWords: Catalogues = {
  "zh-Hans": () => import("@/locales/ticket/zh-Hans.po"),
  en: () => import("@/locales/ticket/en.po"),
};

export const adminWords: Catalogues = {
  "zh-Hans": () => import("@/locales/admin/zh-Hans.po"),
  en: () => import("@/locales/admin/en.po"),
};

export const settingsWords: Catalogues = {
  "zh-Hans": () => import("@/locales/settings/zh-Hans.po"),
  en: () => import("@/locales/settings/en.po"),
};

/** Coming in: signing in, setting up, a new password. */
export const doorWords: Catalogues = {
  "zh-Hans": () => import("@/locales/door/zh-Hans.po"),
  en: () => import("@/locales/door/en.po"),
};

/** What rings, for who has a telephone here. */
export const callWords: Catalogues = {
  "zh-Hans": () => import("@/locales/calls/zh-Hans.po"),
  en: () => import("@/locales/calls/en.po"),
};

export const galleryWords: Catalogues = {
  "zh-Hans": () => import("@/locales/gallery/zh-Hans.po"),
  en: () => import("@/locales/gallery/en.po"),
};
