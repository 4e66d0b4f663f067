import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { withWords } from "@/shared/i18n/language";
import { adminWords } from "../../app/areas";
import { useMe } from "../../app/session";
import { PageFailure } from "../../ui/PageFailure";
import { Skeleton } from "../../ui/Skeleton";
import { useTitle } from "../../ui/title";
import { BrowsersSection } from "./BrowsersSection";
import { Confirmation } from "./Confirmation";
import { LinksSection } from "./LinksSection";
import { NoticesSection } from "./notices/NoticesSection";
import { PasskeysSection } from "./PasskeysSection";
import { PasswordSection } from "./PasswordSection";
import { PhoneSection } from "./PhoneSection";
import { ProfileForm } from "./ProfileForm";
import { SecondStepSection } from "./SecondStepSection";
import { Section } from "./Section";
import { mySignInQuery } from "./security";

const MyStandIns = lazy(async () => ({
  default: (await withWords(adminWords, () => import("../stand-ins/MyStandIns"))).MyStandIns,
}));

export function SettingsPage() {
  const { t } = useLingui();
  const { bare } = useMe();

  useTitle(t`Settings`);

  return (
    <>
      <header className="page-header">
        <h1>
          <Trans>Settings</Trans>
        </h1>
      </header>
      <div className="form-page">
        {bare && (
          <p className="settings-asked" role="status">
            <Trans>
              Your company asks for a second step of signing in. Turn on an authenticator app or add a passkey below;
              then everything else opens.
            </Trans>
          </p>
        )}
        <ProfileForm />
        {!bare && (
          <Section title={<Trans>Leave and stand-in</Trans>}>
            <Suspense fallback={<Skeleton rows={2} />}>
              <MyStandIns />
            </Suspense>
          </Section>
        )}
        <NoticesSection />
        <SignInSections />
        <Section title={<Trans>For developers</Trans>}>
          <div className="settings-row">
            <p>
              <Trans>Every shared component in all its states</Trans>
            </p>
            <Link to="/gallery" search={{ part: "basics" }}>
              <Button>
                <Trans>Component gallery</Trans>
              </Button>
            </Link>
          </div>
        </Section>
      </div>
    </>
  );
}

function SignInSections() {
  const mine = useQuery(mySignInQuery);
  if (mine.isPending) return <Skeleton rows={6} />;
  if (mine.isError) return <PageFailure error={mine.error} reset={() => void mine.refetch()} />;
  return (
    <Confirmation mine={mine.data}>
      <PasswordSection mine={mine.data} />
      {(mine.data.may_prove_phone || mine.data.phone) && <PhoneSection mine={mine.data} />}
      <PasskeysSection passkeys={mine.data.passkeys} />
      {mine.data.links.length > 0 && <LinksSection links={mine.data.links} />}
      <SecondStepSection mine={mine.data} />
      <BrowsersSection browsers={mine.data.browsers} />
    </Confirmation>
  );
}
