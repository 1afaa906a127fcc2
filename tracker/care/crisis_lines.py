"""Crisis lines by country, for the page of thoughts of self-harm and nothing else.

Only lines whose own pages, those of who runs them or those of a health authority name the number. Elsewhere
the general wording stands: a wrong number is worse than none.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class CrisisLine:
    """A telephone line as its country writes it, and the page that names the number."""

    name: str
    number: str
    source: str

    @property
    def dialled(self) -> str:
        """The number without spaces, as a telephone takes it."""
        return self.number.replace(" ", "")


# By ISO 3166-1 code.
CRISIS_LINES = {
    "US": CrisisLine(
        "988 Suicide & Crisis Lifeline", "988", "Wyoming Department of Health, health.wyo.gov, 988 page"
    ),
    "CA": CrisisLine(
        "9-8-8 Suicide Crisis Helpline",
        "988",
        "Mental Health Commission of Canada, mentalhealthcommission.ca",
    ),
    "GB": CrisisLine("Samaritans", "116 123", "Samaritans, samaritans.org, contact page"),
    "AU": CrisisLine("Lifeline", "13 11 14", "Lifeline, lifelineh2h.org.au, telephone crisis support"),
    "NZ": CrisisLine(
        "Need to talk?", "1737", "Minister of Health, 29 June 2017; Pegasus Health, pegasus.health.nz"
    ),
    "DE": CrisisLine(
        "TelefonSeelsorge", "0800 1110111", "Evangelische Kirche, which runs the line, evangelisch.de"
    ),
    "AT": CrisisLine("TelefonSeelsorge", "142", "TelefonSeelsorge, press release of 25 April 2023, ots.at"),
    "FR": CrisisLine("3114", "3114", "3114, 3114.fr"),
}


def crisis_line(country: str) -> CrisisLine | None:
    """Return the crisis line of an ISO 3166-1 country code; None where we know none."""
    return CRISIS_LINES.get(country)
