"""schema.org ClaimReview as JSON-LD: that an incident happened is the claim, its grade the review.

The grade says how well something is known, not how true it is: `reviewRating` has it in words (`alternateName`, with
the reasons) and no number. `appearance` lists the reports that copy none of the others.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso import __version__
from sayso.export.incidents.case import Case, firm_accounts, original_reports, standing_word
from sayso.export.incidents.days import bounds
from sayso.export.incidents.missing import ONE_DAY, ORIGINS, UNTOLD, WORDS, told
from sayso.export.incidents.sentences import grade_in_words, sentences
from sayso.export.incidents.shape import Shape, in_json_array
from sayso.model import Where


def _reviews(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    for case in cases:
        yield _filled(review(case))


def review(case: Case) -> dict[str, Any]:
    """The ClaimReview of an incident; what is not known is None."""
    incident = case.incident
    word = standing_word(incident).lower()
    works = [_work(case, address) for address in original_reports(incident)]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:sayso:incident:{incident.id}",
        "claimReviewed": incident.title,
        "datePublished": incident.last_changed[:10] if incident.last_changed else None,
        "author": {"@type": "Organization", "name": f"Sayso {__version__}, a program"},
        "reviewBody": sentences(case),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": f"{incident.grade}, {word}" if word and word != incident.grade else incident.grade,
            "ratingExplanation": grade_in_words(incident),
        },
        "itemReviewed": {
            "@type": "Claim",
            "name": incident.title,
            "datePublished": incident.first_reported,
            "author": _sources(case) or None,
            "appearance": works or None,
            "firstAppearance": works[0] if works else None,
            "about": _event(case),
        },
    }


def _work(case: Case, address: str) -> dict[str, Any]:
    report = case.reports.get(address)
    return {
        "@type": "NewsArticle",
        "url" if address.startswith(("http://", "https://")) else "identifier": address,
        "headline": report.title if report else None,
        "datePublished": report.published if report else None,
        "publisher": {"@type": "Organization", "name": report.publisher} if report and report.publisher else None,
    }


def _sources(case: Case) -> list[dict[str, str]]:
    """Whoever the accounts that count name as nearest to the facts; the publisher where a report speaks for itself."""
    found: dict[str, str] = {}
    for account in firm_accounts(case.incident):
        report = case.reports.get(account.report)
        if account.chain:
            nearest = account.chain[0]
            found.setdefault(nearest.name, "Person" if nearest.kind == "person" else "Organization")
        elif report and report.publisher:
            found.setdefault(report.publisher, "Organization")
    return [{"@type": kind, "name": name} for name, kind in found.items()]


def _event(case: Case) -> dict[str, Any]:
    incident = case.incident
    when, where = incident.when, incident.where
    # What began some time after a day has no day on which it began.
    dated = when if when and (incident.status == "ongoing" or bounds(when)) else None
    return {
        "@type": "Event",
        "name": incident.title,
        "additionalType": incident.type,
        "startDate": dated.earliest if dated else None,
        "endDate": dated.latest if dated else None,
        "location": _place(where) if where else None,
    }


def _place(where: Where) -> dict[str, Any]:
    fine = where.precision not in ("country", "unknown")
    spot = {"@type": "GeoCoordinates", "latitude": where.lat, "longitude": where.lon}
    return {"@type": "Place", "name": where.name, "address": where.country, "geo": spot if fine else None}


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    filled: dict[str, Any] = {}
    for key, each in value.items():
        if isinstance(each, dict):
            filled[key] = _filled(each)
        elif isinstance(each, list):
            filled[key] = [_filled(item) if isinstance(item, dict) else item for item in each]
        elif each is not None:
            filled[key] = each
    return filled


SHAPE = Shape(
    "claimreview", "schema.org ClaimReview, as JSON-LD",
    in_json_array('{"@context": "https://schema.org", "@graph": [', "]}", _reviews),
    lost=told(WORDS, ORIGINS, UNTOLD, ONE_DAY, {
        "which place of GeoNames it is": ("where.geonames",),
        "no room for ids": ("roles.actor",),
        "how many reports there are: outlets and origins are in words": ("reports",),
        "a claim has authors, by name and kind, and works that it appears in, no single accounts": (
            "accounts.type", "accounts.trigger", "accounts.chain.actor", "accounts.chain.medium",
            "accounts.chain.source", "accounts.chain.cue", "accounts.chain.confidence", "accounts.status",
            "accounts.stand", "accounts.published", "accounts.origin", "accounts.confidence",
            "accounts.belongs",
        ),
    }),
    partly=told({
        "what occurred and what is still going on look alike": ("status",),
        "a country has no coordinates; other precisions look alike": ("where.precision",),
        "only the source nearest to the facts": ("accounts.chain.name",),
        "only whether it is a person": ("accounts.chain.kind",),
        "only reports that are no copies and were not taken back": ("accounts.report",),
        "who did it to whom is told by the title; in words, who is only alleged to have": (
            "roles.role", "roles.name", "roles.accounts", "accounts.event",
        ),
        "only whether all accounts allege": ("accounts.voice",),
        "sources of background and of what was taken back are no authors": (
            "accounts.background", "accounts.retracted",
        ),
    }),
)  # fmt: skip
