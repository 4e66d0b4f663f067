import babel from "@rolldown/plugin-babel";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { cssVariables } from "./src/shared/ui/css-variables.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `import "virtual:tokens.css"`: the token file as CSS variables, with no second source of values. */
function tokens(): Plugin {
  const id = "\0virtual:tokens.css";
  return {
    name: "afterloop-tokens",
    resolveId: (source) => (source === "virtual:tokens.css" ? id : null),
    load: (requested) => (requested === id ? cssVariables() : null),
  };
}

/** In development the portal's deep links must reach the portal's page, as the server does it. */
function portalPages(): Plugin {
  return {
    name: "afterloop-portal-pages",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith("/portal") && !request.url.includes(".")) request.url = "/portal/index.html";
        next();
      });
    },
  };
}

const server = process.env.AFTERLOOP_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [
    react(),
    lingui({ failOnMissing: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    tokens(),
    portalPages(),
  ],
  resolve: { alias: { "@": here("./src") } },
  build: {
    outDir: here("../src/afterloop/project/web"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    rolldownOptions: { input: [here("./index.html"), here("./portal/index.html")] },
  },
  server: {
    proxy: Object.fromEntries(["/api", "/_allauth", "/files"].map((path) => [path, { target: server }])),
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/shared/testing.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
  },
} as Parameters<typeof defineConfig>[0]);
