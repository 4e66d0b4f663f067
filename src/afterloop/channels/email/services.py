"""Mail services that let programs in with tokens only: where each gives them, and for what they must be asked."""

from __future__ import annotations

from dataclasses import dataclass

MICROSOFT = "https://login.microsoftonline.com"
MICROSOFT_CN = "https://login.partner.microsoftonline.cn"


@dataclass(frozen=True, slots=True)
class Service:
    """`{tenant}` stands for the company's directory. `offline`: what makes it give tokens that can be renewed."""

    authorize_url: str = ""
    token_url: str = ""
    scope: str = ""
    scope_of_program: str = ""  # where the program itself was let in, and nobody agrees
    offline: tuple[tuple[str, str], ...] = ()


def _microsoft(login: str, mail: str, program: str) -> Service:
    return Service(
        authorize_url=f"{login}/{{tenant}}/oauth2/v2.0/authorize",
        token_url=f"{login}/{{tenant}}/oauth2/v2.0/token",
        scope=f"offline_access {mail}/IMAP.AccessAsUser.All {mail}/SMTP.Send",
        scope_of_program=f"{program}/.default",
    )


SERVICES = {
    "microsoft": _microsoft(MICROSOFT, "https://outlook.office.com", "https://outlook.office365.com"),
    # Run by 21Vianet: accounts, addresses and servers of its own.
    "microsoft_cn": _microsoft(MICROSOFT_CN, "https://partner.outlook.cn", "https://partner.outlook.cn"),
    "google": Service(
        authorize_url="https://accounts.google.com/o/oauth2/v2/auth",
        token_url="https://oauth2.googleapis.com/token",  # an address
        scope="https://mail.google.com/",
        offline=(("access_type", "offline"), ("prompt", "consent")),
    ),
    "other": Service(),
}
