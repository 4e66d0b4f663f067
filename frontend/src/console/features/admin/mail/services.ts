import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

interface Service {
  key: string;
  title: MessageDescriptor;
  host: string;
  /** Where answers leave, with TLS at its usual port. */
  smtp: string;
}

/** Mail services that let a program read over IMAP with TLS at its usual port. */
export const services: readonly Service[] = [
  { key: "exmail", title: msg`Tencent Exmail`, host: "imap.exmail.qq.com", smtp: "smtp.exmail.qq.com" },
  { key: "aliyun", title: msg`Alibaba Mail`, host: "imap.qiye.aliyun.com", smtp: "smtp.qiye.aliyun.com" },
  { key: "qiye", title: msg`NetEase Qiye Mail`, host: "imap.qiye.163.com", smtp: "smtp.qiye.163.com" },
  { key: "qq", title: msg`QQ Mail`, host: "imap.qq.com", smtp: "smtp.qq.com" },
  { key: "163", title: msg`163 Mail`, host: "imap.163.com", smtp: "smtp.163.com" },
  { key: "gmail", title: msg`Gmail`, host: "imap.gmail.com", smtp: "smtp.gmail.com" },
];

const usualPort = 993;

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
