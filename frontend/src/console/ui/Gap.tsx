import { currentLanguage } from "@/shared/i18n/language";

/** Between two sentences: Chinese ones follow each other without a space. */
export const Gap = () => (currentLanguage() === "zh-Hans" ? null : " ");
