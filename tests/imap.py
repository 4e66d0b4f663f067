"""A real IMAP server on loopback: Dovecot, with a folder of its own and mailboxes that come into being when used."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from imapclient import IMAPClient

from tests.project.conftest import open_folder

PASSWORD = "open-sesame"
CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:~/Maildir
{tokens}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={mail_user} gid={mail_group} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


# Lets in whoever's token the provider tells an address of.
TOKENS = """
auth_mechanisms = plain login xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/tokens.conf
}}
"""
ASKED = """
introspection_mode = auth
introspection_url = {provider}
username_attribute = email
"""


@dataclass(frozen=True)
class ImapServer:
    port: int

    @contextmanager
    def open(self, user: str) -> Iterator[IMAPClient]:
        """As a mail program of that user, in the inbox."""
        with IMAPClient("127.0.0.1", self.port, ssl=False) as client:
            client.login(user, PASSWORD)
            client.select_folder("INBOX")
            yield client

    def put(self, user: str, *mails: bytes) -> None:
        """These arrive in the inbox."""
        with self.open(user) as client:
            for mail in mails:
                client.append("INBOX", mail)


@contextmanager
def imap_server(provider: str = "") -> Iterator[ImapServer]:
    """Runs as long as the `with`. Without Dovecot the test is skipped, but never in CI.

    `provider`: the address at which a token tells whose it is (OpenID Connect's userinfo).
    """
    program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs dovecot-imapd")
        pytest.skip("no IMAP server: `apt-get install dovecot-imapd` lets the mailbox tests run")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    folder = open_folder()  # pytest's own are closed to Dovecot's users
    (folder / "home").mkdir()
    config = folder / "dovecot.conf"
    (folder / "tokens.conf").write_text(ASKED.format(provider=provider))
    tokens = TOKENS.format(folder=folder) if provider else ""
    config.write_text(CONFIG.format(folder=folder, port=port, password=PASSWORD, tokens=tokens, **_people(folder)))
    server = subprocess.Popen([program, "-F", "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    try:
        _wait(server, port, folder)
        yield ImapServer(port)
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _people(folder: Path) -> dict[str, str]:
    """Dovecot never reads mail as root: there it has users of its own, elsewhere everything is ours."""
    if os.getuid() != 0:
        me, group = getpass.getuser(), grp.getgrgid(os.getgid()).gr_name
        return {"user": me, "group": group, "mail_user": me, "mail_group": group}
    mail = pwd.getpwnam("dovecot")
    os.chown(folder / "home", mail.pw_uid, mail.pw_gid)
    return {"user": "dovecot", "group": "dovecot", "mail_user": "dovecot", "mail_group": "dovecot"}


def _wait(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    log = folder / "dovecot.log"
    pytest.fail(f"Dovecot did not start: {log.read_text()[-2000:] if log.exists() else ''}")
