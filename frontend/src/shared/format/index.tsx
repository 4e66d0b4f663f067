import { useLingui } from "@lingui/react";
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { asLanguage, type Language } from "@/shared/i18n/language";
import { calendarDate, clock, exactMoment, moment, span, timer as clockOf } from "./dates";
import { initials, maskedPhone, phone, ticketNumber } from "./identifiers";
import { compactNumber, decimal, fileSize, money, percent, rating, score, unknown, wholeOrDecimal } from "./numbers";

/** Every date, span, number, amount, phone and ticket number on a page passes through one of these. */
export function createFormat(language: Language, zone: string) {
  return {
    moment: (iso: string, now: Date = new Date()) => moment(iso, language, zone, now),
    clock: (iso: string, now: Date = new Date()) => clock(iso, language, zone, now),
    exact: (iso: string) => exactMoment(iso, zone),
    date: (value: string) => calendarDate(value, language),
    span: (seconds: number) => span(seconds, language),
    timer: clockOf,
    number: (value: number) => wholeOrDecimal(value, language),
    decimal: (text: string) => decimal(text, language),
    compact: (value: number) => compactNumber(value, language),
    percent: (share: number) => percent(share, language),
    money: (amount: string | number | null) => money(amount, language),
    score: (value: number | null) => score(value, language),
    rating: (stars: number) => rating(stars, language),
    size: (bytes: number) => fileSize(bytes, language),
    phone,
    maskedPhone,
    ticketNumber,
    names: (people: string[]) => people.join(language === "en" ? ", " : "、"),
    initials,
    unknown,
  };
}

export type Format = ReturnType<typeof createFormat>;

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const Zone = createContext<string | undefined>(undefined);

/** Staff read times in the zone of their profile; customers in that of their phone. */
export function ZoneProvider({ zone, children }: { zone: string | undefined; children: ReactNode }) {
  return <Zone.Provider value={zone}>{children}</Zone.Provider>;
}

export function useFormat(): Format {
  const { i18n } = useLingui();
  const zone = useContext(Zone) ?? browserZone();
  return useMemo(() => createFormat(asLanguage(i18n.locale) ?? "zh-Hans", zone), [i18n.locale, zone]);
}

// One timer for all relative times of a page.
const watchers = new Set<() => void>();
let minute = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watchMinutes(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => {
    minute = Date.now();
    for (const each of watchers) each();
  }, 30_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The moment, anew every half minute, for what counts down. */
export const useMinute = (): number => useSyncExternalStore(watchMinutes, () => minute);

interface MomentProps {
  at: string | null | undefined;
}

export const Time = ({ at }: MomentProps) => <Moment at={at} by="moment" />;

/** Behind a word such as "since", where "12 min ago" would not be a sentence. */
export const ClockTime = ({ at }: MomentProps) => <Moment at={at} by="clock" />;

function Moment({ at, by }: MomentProps & { by: "moment" | "clock" }) {
  const format = useFormat();
  useMinute();
  if (!at) return <>{format.unknown}</>;
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format[by](at)}
    </time>
  );
}
