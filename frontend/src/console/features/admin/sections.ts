import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { type ComponentType, lazy } from "react";
import { withWords } from "@/shared/i18n/language";
import { settingsWords, ticketWords } from "../../app/areas";
import type { SectionKey } from "./needs";

/** What a section shows: all its records, or the one that the address names. */
export type SectionPage = ComponentType<{ record: string | undefined }>;

export interface Section {
  key: SectionKey;
  title: MessageDescriptor;
  Page: SectionPage;
}

interface Group {
  title: MessageDescriptor;
  sections: Section[];
}

const page = <Name extends string>(load: () => Promise<Record<Name, SectionPage>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Administration as its column shows it. A new page is a line here and its verbs in `needs`. */
export const groups: Group[] = [
  {
    title: msg({ message: "Organisation", context: "administration" }),
    sections: [
      {
        key: "people",
        title: msg({ message: "People", context: "administration" }),
        Page: page(() => import("./people/PeoplePage"), "PeoplePage"),
      },
      {
        key: "units",
        title: msg({ message: "Units", context: "administration" }),
        Page: page(() => import("./units/UnitsPage"), "UnitsPage"),
      },
      {
        key: "roles",
        title: msg({ message: "Roles", context: "administration" }),
        Page: page(() => import("./roles/RolesPage"), "RolesPage"),
      },
      {
        key: "posts",
        title: msg({ message: "Posts and skills", context: "administration" }),
        Page: page(() => import("./posts/PostsPage"), "PostsPage"),
      },
    ],
  },
  {
    title: msg({ message: "Business", context: "administration" }),
    sections: [
      {
        key: "types",
        title: msg({ message: "Ticket types", context: "administration" }),
        Page: page(() => import("./types/TypesPage"), "TypesPage"),
      },
      {
        key: "categories",
        title: msg({ message: "Categories", context: "administration" }),
        Page: page(() => import("./categories/CategoriesPage"), "CategoriesPage"),
      },
      {
        key: "brands",
        title: msg({ message: "Brands and portal", context: "administration" }),
        Page: page(() => import("./brands/BrandsPage"), "BrandsPage"),
      },
      {
        key: "imports",
        title: msg({ message: "Import tables", context: "administration" }),
        Page: page(() => import("./imports/ImportsPage"), "ImportsPage"),
      },
      {
        key: "scripts",
        title: msg({ message: "Scripts", context: "administration" }),
        Page: page(() => withWords(ticketWords, () => import("./scripts/ScriptsPage")), "ScriptsPage"),
      },
      {
        key: "customer-notices",
        title: msg({ message: "Customer notices", context: "administration" }),
        Page: page(() => withWords(ticketWords, () => import("./letters/StepLettersPage")), "StepLettersPage"),
      },
      {
        key: "papers",
        title: msg({ message: "Paper templates", context: "administration" }),
        Page: page(() => withWords(ticketWords, () => import("./papers/PapersPage")), "PapersPage"),
      },
    ],
  },
  {
    title: msg({ message: "Security", context: "administration" }),
    sections: [
      {
        key: "explain",
        title: msg({ message: "Who sees what", context: "administration" }),
        Page: page(() => import("./explain/ExplainPage"), "ExplainPage"),
      },
      {
        key: "grants",
        title: msg({ message: "Access grants", context: "administration" }),
        Page: page(() => import("./access/GrantsPage"), "GrantsPage"),
      },
      {
        key: "tokens",
        title: msg({ message: "API tokens", context: "administration" }),
        Page: page(() => import("./access/TokensPage"), "TokensPage"),
      },
      {
        key: "sign-in",
        title: msg({ message: "Signing in", context: "administration" }),
        Page: page(() => import("./sign-in/SignInMethodsPage"), "SignInMethodsPage"),
      },
      {
        key: "personal-data",
        title: msg({ message: "Personal data", context: "administration" }),
        Page: page(() => import("./personal-data/PersonalDataPage"), "PersonalDataPage"),
      },
      {
        key: "retention",
        title: msg({ message: "Retention", context: "administration" }),
        Page: page(() => import("./retention/RetentionPage"), "RetentionPage"),
      },
      {
        key: "audit",
        title: msg({ message: "Audit log", context: "administration" }),
        Page: page(() => import("./audit/AuditPage"), "AuditPage"),
      },
    ],
  },
  {
    title: msg({ message: "System", context: "administration" }),
    sections: [
      {
        key: "notices",
        title: msg({ message: "Notices by mail", context: "administration" }),
        Page: page(() => withWords(settingsWords, () => import("./notices/NoticeDefaultsPage")), "NoticeDefaultsPage"),
      },
      {
        key: "phone",
        title: msg({ message: "Telephone", context: "administration" }),
        Page: page(() => import("./phone/PhonePage"), "PhonePage"),
      },
      {
        key: "mailboxes",
        title: msg({ message: "Mailboxes", context: "administration" }),
        Page: page(() => import("./mail/MailboxesPage"), "MailboxesPage"),
      },
      {
        key: "mails",
        title: msg({ message: "Incoming mail", context: "administration" }),
        Page: page(() => withWords(ticketWords, () => import("./mail/MailsPage")), "MailsPage"),
      },
      {
        key: "mail",
        title: msg({ message: "Outgoing mail", context: "administration" }),
        Page: page(() => import("./system/MailPage"), "MailPage"),
      },
      {
        key: "sms",
        title: msg({ message: "Text messages", context: "administration" }),
        Page: page(() => import("./sms/SmsPage"), "SmsPage"),
      },
      {
        key: "letters",
        title: msg({ message: "Dead letters", context: "administration" }),
        Page: page(() => import("./system/DeadLettersPage"), "DeadLettersPage"),
      },
      {
        key: "system",
        title: msg({ message: "System health", context: "administration" }),
        Page: page(() => import("./system/SystemPage"), "SystemPage"),
      },
    ],
  },
];
