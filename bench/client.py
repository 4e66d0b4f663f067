"""A small HTTP client in a process of its own: a few kept connections, a list of requests, and no more.

Reads {port, clients, token, requests: [{method, path, body?}]} from stdin; prints statuses and latencies as JSON.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from http.client import HTTPConnection
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
    connection = HTTPConnection("127.0.0.1", job["port"], timeout=60)
    headers = {
        "authorization": f"Bearer {job['token']}",
        "accept-language": "zh-Hans",
        "content-type": "application/json",
    }
    for request in requests:
        body = json.dumps(request["body"]).encode() if "body" in request else None
        began = time.monotonic()
        connection.request(request["method"], request["path"], body, headers)
        answer = connection.getresponse()
        text = answer.read()
        results.append((answer.status, time.monotonic() - began, text[:500].decode() if answer.status >= 300 else ""))
    connection.close()


if __name__ == "__main__":
    main()
