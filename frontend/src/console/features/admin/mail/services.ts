import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

interface Service {
  key: string;
  title: MessageDescriptor;
  host: string;
  /** Where answers leave, with TLS at its usual port. */
  smtp: string;
  /** Where they leave by STARTTLS at its usual port instead. */
  startsPlain?: true;
}

/** Mail services that let a program read over IMAP with TLS at its usual port. */
export const services: readonly Service[] = [
  { key: "exmail", title: msg`Tencent Exmail`, host: "imap.exmail.qq.com", smtp: "smtp.exmail.qq.com" },
  { key: "aliyun", title: msg`Alibaba Mail`, host: "imap.qiye.aliyun.com", smtp: "smtp.qiye.aliyun.com" },
  { key: "qiye", title: msg`NetEase Qiye Mail`, host: "imap.qiye.163.com", smtp: "smtp.qiye.163.com" },
  { key: "qq", title: msg`QQ Mail`, host: "imap.qq.com", smtp: "smtp.qq.com" },
  { key: "163", title: msg`163 Mail`, host: "imap.163.com", smtp: "smtp.163.com" },
  { key: "gmail", title: msg`Gmail`, host: "imap.gmail.com", smtp: "smtp.gmail.com" },
  {
    key: "microsoft",
    title: msg`Microsoft 365`,
    host: "outlook.office365.com",
    smtp: "smtp.office365.com",
    startsPlain: true,
  },
  {
    key: "microsoft_cn",
    title: msg`Microsoft 365 (21Vianet)`,
    host: "partner.outlook.cn",
    smtp: "smtp.partner.outlook.cn",
    startsPlain: true,
  },
];

const usualPort = 993;

/** Where answers leave by a known service. */
export function sendingBy(key: string) {
  const { smtp, startsPlain } = services.find((each) => each.key === key)!;
  return startsPlain
    ? { smtp_host: smtp, smtp_port: 587, smtp_encryption: "starttls" as const }
    : { smtp_host: smtp, smtp_port: 465, smtp_encryption: "tls" as const };
}

interface Server {
  host: string;
  port: number;
  encryption: string;
}

/** Which of them this server is; `other` is one of the company's own, `none` no server at all. */
export function serviceOf({ host, port, encryption }: Server): string {
  if (!host) return "none";
  const known = services.find((each) => each.host === host && port === usualPort && encryption === "tls");
  return known?.key ?? "other";
}
