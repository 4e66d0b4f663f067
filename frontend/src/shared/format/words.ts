import type { Language } from "@/shared/i18n/language";

/** The few words inside dates, spans and numbers. They live here and not in the catalogues: a vector tests each. */
export interface Words {
  now: string;
  minutesAgo: (count: number) => string;
  yesterday: string;
  today: string;
  tomorrow: string;
  dayAndTime: (day: string, time: string) => string;
  date: (month: number, day: number) => string;
  fullDate: (year: number, month: number, day: number) => string;
  span: { day: string; hour: string; minute: string; second: string; gap: string };
  points: (value: string) => string;
  stars: (count: number) => string;
  units: [number, string][];
}

const pad = (value: number) => String(value).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const words: Record<Language, Words> = {
  "zh-Hans": {
    now: "刚刚",
    minutesAgo: (count) => `${count}分钟前`,
    yesterday: "昨天",
    today: "今天",
    tomorrow: "明天",
    dayAndTime: (day, time) => (/\d$/.test(day) ? `${day} ${time}` : `${day}${time}`),
    date: (month, day) => `${pad(month)}-${pad(day)}`,
    fullDate: (year, month, day) => `${year}-${pad(month)}-${pad(day)}`,
    span: { day: "天", hour: "小时", minute: "分", second: "秒", gap: "" },
    points: (value) => `${value}分`,
    stars: (count) => `${count}分`,
    units: [
      [1e8, "亿"],
      [1e4, "万"],
    ],
  },
  en: {
    now: "just now",
    minutesAgo: (count) => `${count} min ago`,
    yesterday: "yesterday",
    today: "today",
    tomorrow: "tomorrow",
    dayAndTime: (day, time) => `${day} ${time}`,
    date: (month, day) => `${months[month - 1]} ${day}`,
    fullDate: (year, month, day) => `${months[month - 1]} ${day}, ${year}`,
    span: { day: " d", hour: " h", minute: " min", second: " s", gap: " " },
    points: (value) => value,
    stars: (count) => `${count}/5`,
    units: [
      [1e9, "B"],
      [1e6, "M"],
      [1e3, "K"],
    ],
  },
};
