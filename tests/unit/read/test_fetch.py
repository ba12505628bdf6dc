"""Addresses are fetched within limits. The server is a local one."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sayso.read import Failure, ReadOptions, read_sources

TEXT = "The mayor of Dorval said on Tuesday that the old bridge would stay closed for a month."


class _Server(BaseHTTPRequestHandler):
    stopped = threading.Event()

    def do_GET(self) -> None:
        if self.path.startswith("/hop"):
            left = int(self.path[4:])
            self.send_response(302)
            self.send_header("Location", f"/hop{left - 1}" if left else "/report.txt")
            self.end_headers()
            return
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        if self.path == "/big":
            self.wfile.write(b"a " * 50_000)
        elif self.path == "/slow":
            self.stopped.wait(5)
        else:
            self.wfile.write(TEXT.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    _Server.stopped.clear()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    _Server.stopped.set()
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_report_is_fetched_through_redirects_and_keeps_its_address(address: str) -> None:
    (found,) = read_sources([f"{address}/hop2"])
    assert not isinstance(found, Failure)
    assert (found.text, found.uri) == (TEXT, f"{address}/hop2")


@pytest.mark.parametrize(
    ("path", "options", "code", "says"),
    [
        ("/gone", ReadOptions(), "fetch-failed", "404"),
        ("/hop9", ReadOptions(max_redirects=3), "fetch-failed", "3 redirects"),
        ("/big", ReadOptions(max_bytes=1000), "too-large", "1,000"),
        ("/slow", ReadOptions(timeout=0.2), "fetch-failed", "0.2 seconds"),
    ],
)
def test_limits_are_kept_and_named(address: str, path: str, options: ReadOptions, code: str, says: str) -> None:
    (found,) = read_sources([address + path], options)
    assert isinstance(found, Failure)
    assert (found.error.code, says in str(found.error)) == (code, True)


@pytest.mark.parametrize("source", ["http://127.0.0.1:9/", "http://", "http://[", "https://\ud800/"])
def test_an_address_that_leads_nowhere_fails_alone(source: str) -> None:
    (found,) = read_sources([source])
    assert isinstance(found, Failure)
    assert found.error.code == "fetch-failed"
