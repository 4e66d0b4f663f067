import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

// One catalogue per entry, so that the portal does not carry the console's words.
export default defineConfig({
  sourceLocale: "en",
  locales: ["zh-Hans", "en"],
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  catalogs: [
    {
      path: "src/locales/console/{locale}",
      include: ["src/console", "src/shared"],
      exclude: ["**/*.test.*", "src/console/features/gallery/**"],
    },
    {
      // The gallery's words come with the gallery.
      path: "src/locales/gallery/{locale}",
      include: ["src/console/features/gallery"],
    },
    {
      path: "src/locales/portal/{locale}",
      include: ["src/portal", "src/shared"],
      exclude: ["**/*.test.*"],
    },
  ],
});
