import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { withWords } from "@/shared/i18n/language";
import type { QueryClient } from "@tanstack/react-query";
import { readCustomerSearch } from "../features/customers/search";
import { readGallerySearch } from "../features/gallery/parts";
import { readNewTicketSearch, readTicketSearch } from "../features/tickets/search";
import { viewsQuery } from "../lists/saved";
import { PageError } from "../ui/PageFailure";
import { NowherePage, PageMissing } from "../ui/PageMissing";
import { adminWords, doorWords, galleryWords, settingsWords, ticketWords } from "./areas";
import { stillPending } from "./elsewhere";
import { queryClient } from "./query-client";
import { asOne, parseSearch, readPlainSearch, stringifySearch } from "./search-params";
import { sessionQuery } from "./session";
import { Shell } from "./Shell";

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  errorComponent: PageError,
  notFoundComponent: NowherePage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string; error?: string; back?: string } => ({
    next: asOne(search.next),
    error: asOne(search.error),
    back: asOne(search.back),
  }),
  beforeLoad: ({ context }) => context.client.ensureQueryData(sessionQuery),
  loaderDeps: ({ search }) => ({ isBack: Boolean(search.back && !search.error) }),
  loader: ({ deps }) => (deps.isBack ? stillPending() : undefined),
  component: lazyRouteComponent(
    () => withWords(doorWords, () => import("../features/session/SignInPage")),
    "SignInPage",
  ),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup/$token",
  beforeLoad: ({ context }) => context.client.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => withWords(doorWords, () => import("../features/setup/SetupPage")), "SetupPage"),
});

const lostPassword = createRoute({
  getParentRoute: () => root,
  path: "/password",
  beforeLoad: ({ context }) => context.client.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(
    () => withWords(doorWords, () => import("../features/password/LostPasswordPage")),
    "LostPasswordPage",
  ),
});

const password = createRoute({
  getParentRoute: () => root,
  path: "/password/$token",
  beforeLoad: ({ context }) => context.client.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(
    () => withWords(doorWords, () => import("../features/password/PasswordPage")),
    "PasswordPage",
  ),
});

const stopNotices = createRoute({
  getParentRoute: () => root,
  path: "/notices/stop/$token",
  component: lazyRouteComponent(() => withWords(doorWords, () => import("../features/stop/StopPage")), "StopPage"),
});

/** Everything inside the shell needs a signed-in person. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (!session.user) throw redirect({ to: "/sign-in", search: { next: location.href } });
    // Until a second step is set up that the company asks for, there is nothing else to do.
    if (session.user.bare && location.pathname !== "/settings") throw redirect({ to: "/settings" });
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: async ({ context }) => {
    const { user, organization } = await context.client.ensureQueryData(sessionQuery);
    if (!organization.guided && user?.verbs.includes("organization.edit")) throw redirect({ to: "/guide" });
    if (!user?.verbs.includes("ticket.view")) throw redirect({ to: "/notices" });
    throw redirect({ to: "/tickets", search: { assignee: "me", state: ["new", "open", "pending"] } });
  },
});

const tickets = createRoute({
  getParentRoute: () => inside,
  path: "/tickets",
  validateSearch: readTicketSearch,
  // Asked for while the page's own code is still on its way.
  loader: ({ context }) => void context.client.prefetchQuery(viewsQuery("ticket")),
  component: lazyRouteComponent(() => import("../features/tickets/list/TicketListPage"), "TicketListPage"),
});

const newTicket = createRoute({
  getParentRoute: () => inside,
  path: "/tickets/new",
  validateSearch: readNewTicketSearch,
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => import("../features/tickets/create/NewTicketPage")),
    "NewTicketPage",
  ),
});

const triage = createRoute({
  getParentRoute: () => inside,
  path: "/tickets/triage",
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => import("../features/tickets/triage/TriagePage")),
    "TriagePage",
  ),
});

const ticket = createRoute({
  getParentRoute: () => inside,
  path: "/tickets/$ticketId",
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => import("../features/tickets/page/TicketPage")),
    "TicketPage",
  ),
});

const history = createRoute({
  getParentRoute: () => inside,
  path: "/tickets/$ticketId/history",
  validateSearch: readPlainSearch,
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => import("../features/tickets/history/HistoryPage")),
    "HistoryPage",
  ),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: "/customers",
  validateSearch: readCustomerSearch,
  loader: ({ context }) => void context.client.prefetchQuery(viewsQuery("customer")),
  component: lazyRouteComponent(() => import("../features/customers/list/CustomerListPage"), "CustomerListPage"),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: "/customers/$customerId",
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => import("../features/customers/page/CustomerPage")),
    "CustomerPage",
  ),
});

const calls = createRoute({
  getParentRoute: () => inside,
  path: "/calls",
  validateSearch: readPlainSearch,
  component: lazyRouteComponent(
    () => withWords(adminWords, () => import("../features/calls/page/CallsPage")),
    "CallsPage",
  ),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: "/notices",
  component: lazyRouteComponent(() => import("../features/notices/NoticesPage"), "NoticesPage"),
});

const exportsPage = createRoute({
  getParentRoute: () => inside,
  path: "/exports",
  component: lazyRouteComponent(() => import("../features/exports/ExportsPage"), "ExportsPage"),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  component: lazyRouteComponent(
    () => withWords(doorWords, () => withWords(settingsWords, () => import("../features/settings/SettingsPage"))),
    "SettingsPage",
  ),
});

const team = createRoute({
  getParentRoute: () => inside,
  path: "/team/{-$unit}",
  component: lazyRouteComponent(() => withWords(adminWords, () => import("../features/team/TeamPage")), "TeamPage"),
});

const guide = createRoute({
  getParentRoute: () => inside,
  path: "/guide",
  validateSearch: (search): { step?: string } => ({ step: asOne(search.step) }),
  component: lazyRouteComponent(() => withWords(adminWords, () => import("../features/guide/GuidePage")), "GuidePage"),
});

/** One page for all of administration: which section, and which record in it, its own code knows. */
const admin = createRoute({
  getParentRoute: () => inside,
  path: "/admin/{-$section}/{-$record}",
  validateSearch: readPlainSearch,
  component: lazyRouteComponent(() => withWords(adminWords, () => import("../features/admin/AdminPage")), "AdminPage"),
});

const gallery = createRoute({
  getParentRoute: () => inside,
  path: "/gallery",
  validateSearch: readGallerySearch,
  component: lazyRouteComponent(
    () => withWords(ticketWords, () => withWords(galleryWords, () => import("../features/gallery/GalleryPage"))),
    "GalleryPage",
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    lostPassword,
    password,
    stopNotices,
    inside.addChildren([
      home,
      tickets,
      newTicket,
      triage,
      ticket,
      history,
      customers,
      customer,
      calls,
      notices,
      exportsPage,
      settings,
      team,
      guide,
      admin,
      gallery,
    ]),
  ]),
  context: { client: queryClient },
  defaultPreload: "intent",
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageMissing,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
