"""Addresses: http and https with limits on size, time and redirects."""

import io
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso import __version__
from sayso.errors import FetchFailed, TooLarge
from sayso.read.formats.format import too_large
from sayso.read.lazy import library

_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave. `address` is the last one, after redirects."""

    address: str
    media_type: str | None
    stream: io.BytesIO


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:  # such as half of an IPv6 address
        return None


def fetch(address: str, max_bytes: int, timeout: float, max_redirects: int) -> Page:
    """The bytes at an address; raises FetchFailed (naming what went wrong) or TooLarge.

    `timeout` is in seconds and covers all of it, redirects included: a server that sends a byte now and then can't hold
    a run up.
    """
    if not _host(address):
        raise FetchFailed("the address names no server: expected one such as https://example.org/story.html")
    httpx = library("httpx")
    until = time.monotonic() + timeout
    headers = {"User-Agent": f"sayso/{__version__}", "Accept": "text/html,application/pdf,text/plain,*/*;q=0.5"}
    try:
        with (
            httpx.Client(
                follow_redirects=True, max_redirects=max_redirects, timeout=timeout, headers=headers
            ) as client,
            client.stream("GET", address) as response,
        ):
            if not response.is_success:
                raise FetchFailed(
                    f"the server answered {response.status_code} {response.reason_phrase}: check the address"
                )
            taken = io.BytesIO()
            for chunk in response.iter_bytes(_CHUNK):
                taken.write(chunk)
                if taken.tell() > max_bytes:
                    raise TooLarge(too_large("the page", max_bytes))
                if time.monotonic() > until:
                    raise FetchFailed(
                        f"the page did not come within {timeout:g} seconds: try again, or raise the timeout"
                    )
            taken.seek(0)
            return Page(str(response.url), response.headers.get("content-type"), taken)
    except httpx.TooManyRedirects as error:
        raise FetchFailed(f"more than {max_redirects} redirects: give the address that they end at") from error
    except httpx.TimeoutException as error:
        raise FetchFailed(f"no answer within {timeout:g} seconds: try again, or raise the timeout") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
        raise FetchFailed(
            f"the address could not be fetched ({str(error)[:150] or type(error).__name__}): check it"
        ) from error
