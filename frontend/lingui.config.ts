import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

// One catalogue per entry, so that the portal does not carry the console's words, and one for each area of the console
// whose words come with its pages (`console/app/areas.ts`): the entry carries only what every page says.
const features = "src/console/features";
const areas = {
  ticket: [
    `${features}/tickets/page`,
    `${features}/tickets/history`,
    `${features}/tickets/dialogs`,
    `${features}/tickets/create`,
    `${features}/tickets/triage`,
    `${features}/calls/state`,
    `${features}/papers`,
    "src/console/editor",
  ],
  admin: [
    `${features}/admin`,
    `${features}/team`,
    `${features}/guide`,
    `${features}/stand-ins`,
    `${features}/calls/page`,
    `${features}/calls/state`,
  ],
  calls: [`${features}/calls/pop`],
  door: [`${features}/session`, `${features}/setup`, `${features}/password`, `${features}/stop`],
  settings: [`${features}/settings`],
  gallery: [`${features}/gallery`],
};
const tests = "**/*.test.*";

export default defineConfig({
  sourceLocale: "en",
  locales: ["zh-Hans", "en"],
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  catalogs: [
    {
      path: "src/locales/console/{locale}",
      include: ["src/console", "src/shared"],
      exclude: [tests, ...Object.values(areas).flatMap((folders) => folders.map((folder) => `${folder}/**`))],
    },
    ...Object.entries(areas).map(([area, include]) => ({
      path: `src/locales/${area}/{locale}`,
      include,
      exclude: [tests],
    })),
    {
      path: "src/locales/portal/{locale}",
      include: ["src/portal", "src/shared"],
      exclude: [tests],
    },
  ],
});
