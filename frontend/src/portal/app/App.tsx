import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { asProblem } from "@/shared/api/problem";
import { Boundary } from "@/shared/ui/Boundary";
import { HomePage } from "../request/HomePage";
import { RequestPage } from "../request/RequestPage";
import { SentPage } from "../request/SentPage";
import { TrackPage } from "../track/TrackPage";
import { Broken } from "../ui/Broken";
import { Loading } from "../ui/Loading";
import { Frame } from "./Frame";
import { NotFound } from "./NotFound";

const FindPage = lazy(() => import("../find/FindPage").then((page) => ({ default: page.FindPage })));
const MyPage = lazy(() => import("../find/MyPage").then((page) => ({ default: page.MyPage })));
const WordsPage = lazy(() => import("../about/WordsPage").then((page) => ({ default: page.WordsPage })));

const client = new QueryClient({
  defaultOptions: {
    // Without a connection a button says so at once; nothing waits to be sent when nobody is looking any more.
    mutations: { networkMode: "always" },
    queries: {
      // A refusal stays one; only a lost connection is worth another try.
      retry: (count, error) => asProblem(error).status === 0 && count < 2,
      staleTime: 10_000,
    },
  },
});

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <Router base="/portal">
          <Frame>
            <Pages />
          </Frame>
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Another address is another page, also after one that broke. */
function Pages() {
  const [path] = useLocation();
  return (
    <Boundary key={path} Broken={Broken}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/new/:type">{({ type }) => <RequestPage key={type} typeKey={type} />}</Route>
          <Route path="/e/:code" component={HomePage} />
          <Route path="/e/:code/new/:type">{({ type }) => <RequestPage key={type} typeKey={type} />}</Route>
          <Route path="/find" component={FindPage} />
          <Route path="/my" component={MyPage} />
          <Route path="/promise">
            <WordsPage name="promise" />
          </Route>
          <Route path="/privacy">
            <WordsPage name="privacy" />
          </Route>
          <Route path="/sent" component={SentPage} />
          <Route path="/t/:token">{({ token }) => <TrackPage key={token} token={token} />}</Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Boundary>
  );
}
