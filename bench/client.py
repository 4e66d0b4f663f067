"""A small HTTP client in a process of its own: a few kept connections, a list of requests, and no more.

Reads {port, clients, token, requests: [{method, path, body?}]} from stdin; prints statuses and latencies as JSON.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from collections import Counter
from typing import Any


def main() -> None:
    job = json.load(sys.stdin)
    results: list[list[tuple[int, float, str]]] = [[] for _ in range(job["clients"])]
    began = time.monotonic()
    threads = [
        threading.Thread(target=work, args=(job, job["requests"][number :: job["clients"]], results[number]))
        for number in range(job["clients"])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = [result for part in results for result in part]
    json.dump(
        {
            "wall": time.monotonic() - began,
            "statuses": Counter(str(status) for status, _, _ in done),
            "latencies": [seconds for _, seconds, _ in done],
            "first_wrong": next((text for status, _, text in done if status >= 300), ""),
        },
        sys.stdout,
    )


def work(job: dict[str, Any], requests: list[dict[str, Any]], results: list[tuple[int, float, str]]) -> None:
    """Plain sockets: on a small machine, a client that works is taken for a slow server."""
    messages = [message_of(request, job["token"]) for request in requests]
    connection = socket.create_connection(("127.0.0.1", job["port"]), timeout=60)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for message in messages:
        began = time.monotonic()
        connection.sendall(message)
        status, body = answer_of(connection)
        results.append((status, time.monotonic() - began, body[:500].decode() if status >= 300 else ""))
    connection.close()


def message_of(request: dict[str, Any], token: str) -> bytes:
    body = json.dumps(request["body"]).encode() if "body" in request else b""
    head = (
        f"{request['method']} {request['path']} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n"
        f"accept-language: zh-Hans\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def answer_of(connection: socket.socket) -> tuple[int, bytes]:
    """Status and body of one answer, which says how long it is."""
    data = b""
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += received(connection)
    head = data[:end].lower()
    length = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]) if b"content-length:" in head else 0
    while len(data) < end + 4 + length:
        data += received(connection)
    return int(head.split(b" ", 2)[1]), data[end + 4 :]


def received(connection: socket.socket) -> bytes:
    part = connection.recv(262144)
    if not part:
        raise ConnectionError("the server has closed the connection")
    return part


if __name__ == "__main__":
    main()
