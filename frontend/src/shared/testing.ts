import { i18n } from "@lingui/core";

// Components under test speak plain source English; catalogues have their own check.
i18n.loadAndActivate({ locale: "en", messages: {} });
