"""A provider of texts on loopback: it checks signatures by its own reading of the public rules, and answers as told."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

KEY, SECRET = "test-key", "test-secret"

Answer = tuple[int, Any]


class Cloud:
    """What came, and what is answered: `answer(action, wish)`; None: as if all were well."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.problems: list[str] = []
        self.answer: Callable[[str, dict[str, Any]], Answer | None] = lambda action, wish: None
        self.hangs = 0.0
        self.address = ""

    @property
    def sent(self) -> list[dict[str, Any]]:
        return [wish for action, wish in self.calls if action == "SendSms"]

    def take(self, handler: BaseHTTPRequestHandler, body: bytes) -> Answer:
        by_tencent = "X-TC-Action" in handler.headers
        read = _read_tencent if by_tencent else _read_aliyun
        action, wish, problem = read(handler, body)
        if problem:
            self.problems.append(problem)
            code = "AuthFailure.SignatureFailure" if by_tencent else "SignatureDoesNotMatch"
            refusal = {"Code": code, "Message": problem}
            return (200, {"Response": {"Error": refusal}}) if by_tencent else (400, refusal)
        self.calls.append((action, wish))
        if self.hangs:
            time.sleep(self.hangs)
        told = self.answer(action, wish)
        if told is not None:
            return told
        number = len(self.calls)
        if by_tencent:
            status = {"SerialNo": f"no-{number}", "Code": "Ok", "Message": "send success", "Fee": 1}
            return 200, {"Response": {"SendStatusSet": [status], "RequestId": "r"}}
        return 200, {"Code": "OK", "Message": "OK", "BizId": f"biz-{number}", "RequestId": "r"}


def _read_aliyun(handler: BaseHTTPRequestHandler, body: bytes) -> tuple[str, dict[str, Any], str]:
    """(action, parameters, what is wrong with the signature)."""
    headers = {name.lower(): value for name, value in handler.headers.items()}
    parameters = dict(parse_qsl(urlsplit(handler.path).query, keep_blank_values=True))
    algorithm, _, rest = headers.get("authorization", "").partition(" ")
    given = dict(part.split("=", 1) for part in rest.split(",") if "=" in part)
    names = given.get("SignedHeaders", "").split(";")
    wanted = sorted(name for name in headers if name.startswith("x-acs-") or name == "host")
    if algorithm != "ACS3-HMAC-SHA256" or given.get("Credential") != KEY:
        return "", {}, "unknown key"
    if sorted(names) != wanted or headers["x-acs-content-sha256"] != hashlib.sha256(body).hexdigest():
        return "", {}, "headers are not signed"
    query = "&".join(
        f"{quote(name, safe='-_.~')}={quote(parameters[name], safe='-_.~')}" for name in sorted(parameters)
    )
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in names)
    canonical = f"POST\n/\n{query}\n{lines}\n{';'.join(names)}\n{headers['x-acs-content-sha256']}"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    right = hmac.new(SECRET.encode(), f"ACS3-HMAC-SHA256\n{digest}".encode(), hashlib.sha256).hexdigest()
    problem = "" if hmac.compare_digest(right, given.get("Signature", "")) else "wrong signature"
    return headers["x-acs-action"], parameters, problem


def _read_tencent(handler: BaseHTTPRequestHandler, body: bytes) -> tuple[str, dict[str, Any], str]:
    headers = {name.lower(): value for name, value in handler.headers.items()}
    stamp = int(headers["x-tc-timestamp"])
    if abs(stamp - time.time()) > 300:
        return "", {}, "expired"
    rest = headers["authorization"].removeprefix("TC3-HMAC-SHA256 ")
    given = dict(part.split("=", 1) for part in rest.split(", "))
    day = time.strftime("%Y-%m-%d", time.gmtime(stamp))
    if given["Credential"] != f"{KEY}/{day}/sms/tc3_request":
        return "", {}, "unknown key"
    names = given["SignedHeaders"].split(";")
    lines = "".join(f"{name}:{headers[name].lower() if name == 'x-tc-action' else headers[name]}\n" for name in names)
    canonical = f"POST\n/\n\n{lines}\n{';'.join(names)}\n{hashlib.sha256(body).hexdigest()}"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    key = f"TC3{SECRET}".encode()
    for part in (day, "sms", "tc3_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    to_sign = f"TC3-HMAC-SHA256\n{stamp}\n{day}/sms/tc3_request\n{digest}"
    right = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
    return headers["x-tc-action"], json.loads(body), "" if right == given["Signature"] else "wrong signature"


@contextmanager
def cloud() -> Iterator[Cloud]:
    made = Cloud()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, said = made.take(self, body)
            content = said if isinstance(said, bytes) else json.dumps(said).encode()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    made.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
