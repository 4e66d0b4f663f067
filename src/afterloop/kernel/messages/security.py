"""The mails about a person's own sign-in: a code for it, and that something about it has changed."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from afterloop.kernel import performing
from afterloop.kernel.messages.templates import template
from afterloop.kernel.messages.writing import send_email
from afterloop.kernel.people.models import Organization, User

CHANGED = {
    "password_changed": (
        "您的密码已修改",
        "Your password was changed",
        "您在{company}的登录密码刚刚已修改，其他浏览器都已退出登录。",
        "your password at {company} has just been changed, and all other browsers are signed out.",
    ),
    "totp_added": (
        "已启用身份验证器",
        "The authenticator app was turned on",
        "您在{company}的账号刚刚启用了身份验证器，以后登录需要输入其中的验证码。",
        "the authenticator app of your account at {company} was turned on. Signing in now asks for its code.",
    ),
    "totp_removed": (
        "已停用身份验证器",
        "The authenticator app was turned off",
        "您在{company}的账号刚刚停用了身份验证器。",
        "the authenticator app of your account at {company} was turned off.",
    ),
    "recovery_codes_made": (
        "已生成新的恢复码",
        "New recovery codes were made",
        "您在{company}的账号刚刚生成了新的恢复码，旧的恢复码已失效。",
        "new recovery codes were made for your account at {company}. The former ones no longer work.",
    ),
    "passkey_added": (
        "已添加通行密钥",
        "A passkey was added",
        "您在{company}的账号刚刚添加了一个通行密钥。",
        "a passkey was added to your account at {company}.",
    ),
    "passkey_removed": (
        "已移除通行密钥",
        "A passkey was removed",
        "您在{company}的账号刚刚移除了一个通行密钥。",
        "a passkey was removed from your account at {company}.",
    ),
    "linked": (
        "已关联单位账号",
        "A company account was linked",
        "您在{company}的账号刚刚关联了单位账号，以后可以用它登录。",
        "a company account was linked to your account at {company}. From now on you can sign in with it.",
    ),
    "unlinked": (
        "已取消关联单位账号",
        "A company account was unlinked",
        "您在{company}的账号刚刚取消了与单位账号的关联。",
        "the link between your account at {company} and a company account was taken away.",
    ),
    "phone_proven": (
        "已添加登录手机号码",
        "A phone was added to sign in with",
        "您在{company}的账号刚刚添加了手机号码，以后可以用短信验证码登录。",
        "the number of a phone was added to your account at {company}. From now on you can sign in by codes to it.",
    ),
    "phone_forgotten": (
        "已移除登录手机号码",
        "A phone to sign in with was removed",
        "您在{company}的账号刚刚移除了手机号码，不能再用短信验证码登录。",
        "the phone of your account at {company} was removed. Codes to it no longer let you in.",
    ),
    "second_step_removed": (
        "两步验证已被管理员移除",
        "Your second step of sign-in was taken away",
        "管理员刚刚移除了您在{company}的账号的两步验证（身份验证器、恢复码和通行密钥）。登录后请重新设置。",
        "an administrator has taken away the second step of your account at {company}: authenticator app, recovery "
        "codes and passkeys. Please set it up again after signing in.",
    ),
}
for _what, (_subject, _english, _body, _english_body) in CHANGED.items():
    template(
        f"security.{_what}",
        "email",
        subject={"zh-Hans": _subject, "en": _english},
        body={
            "zh-Hans": f"{{name}}，您好，\n\n{_body}\n\n如果不是您本人操作，请立即联系管理员。",
            "en": f"Hello {{name}},\n\n{_english_body}\n\nIf this was not you, tell your administrator at once.",
        },
    )
template(
    "security.sign_in_code",
    "email",
    subject={"zh-Hans": "登录验证码", "en": "Your code to sign in"},  # without it: who may list messages sees subjects
    body={
        "zh-Hans": "{name}，您好，\n\n您在{company}的登录验证码是：\n\n{code}\n\n验证码10分钟内有效，请勿告诉任何人。"
        "如果不是您本人操作，可忽略这封邮件。",
        "en": "Hello {name},\n\nyour code to sign in at {company}:\n\n{code}\n\nIt works for ten minutes. Tell it to "
        "nobody. If you did not ask for it, you can ignore this mail.",
    },
)


def tell(user: User, what: str, values: Mapping[str, str]) -> None:
    """Put the mail on its way to whoever has an address."""
    running = performing.running()
    if running is None or not user.email:
        return
    company = Organization.objects.first()
    known = {"company": company.name if company else "Afterloop", "name": user.name, **values}
    once = f"security:{uuid.uuid4().hex}"
    send_email(user.email, f"security.{what}", known, by=running.by, once=once, language=user.language, about=user)
