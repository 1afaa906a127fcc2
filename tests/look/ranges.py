"""Pages about ranges of days, in the states their diaries can be in."""

from django.urls import reverse

from tests.look.actions import open_details, send
from tests.look.scene import Scene

# What every page about somebody's intake must bear.
STATES = ("first-day", "days-3", "nothing-set", "unknown", "kidneys", "child", "flagged")


def ranges() -> list[Scene]:
    """Return Trends and what stands beside it."""
    return [*trends(), *sources(), *enough(), *standing(), *gap(), *patterns()]


def in_states(name: str, path: str) -> list[Scene]:
    """Return a page of everybody for whom it is another one."""
    return [Scene(f"{name}-{who}", path, who) for who in STATES]


def trends() -> list[Scene]:
    """Return Trends by length of the range and of the diary."""
    path = reverse("insights:show_trends")
    lengths = ("week", "90-days", "year", "all")
    diaries = {"days-365": "year", "days-3650": "all", "gaps": "month", "extreme": "month"}
    return [
        Scene("trends-full", path),
        Scene("trends-unfolded", path, action=open_details),
        *[Scene(f"trends-{length}", f"{path}?span={length}") for length in lengths],
        *[Scene(f"trends-{who}", f"{path}?span={length}", who) for who, length in diaries.items()],
        *in_states("trends", path),
        Scene("trends-30", path, "days-30"),
        Scene("trends-error", f"{path}?first=2026-13-01&last=x", action=open_details),
        Scene("trends-strips", f"{path}?with=stress&with=alcohol&with=cramp&with=sweat"),
    ]


def sources() -> list[Scene]:
    """Return where magnesium comes from."""
    path = reverse("insights:show_sources")
    return [
        Scene("sources", path),
        Scene("sources-unfolded", path, action=open_details),
        Scene("sources-all", f"{path}?span=all", "days-3650"),
        *in_states("sources", path),
    ]


def enough() -> list[Scene]:
    """Return "Is it enough?"."""
    path = reverse("insights:show_enough")
    return [
        Scene("enough", path),
        Scene("enough-unfolded", path, action=open_details),
        Scene("enough-30", path, "days-30"),
        Scene("enough-all", f"{path}?span=all", "days-3650"),
        Scene("enough-above", path, "above"),
        *in_states("enough", path),
    ]


def standing() -> list[Scene]:
    """Return "Where I stand"."""
    path = reverse("insights:show_standing")
    return [Scene("standing", path), Scene("standing-30", path, "days-30"), *in_states("standing", path)]


def gap() -> list[Scene]:
    """Return what would close the gap."""
    path, choices = reverse("insights:show_gap"), reverse("insights:choose_foods")
    return [Scene("gap", path), *in_states("gap", path), Scene("gap-choices", choices)]


def patterns() -> list[Scene]:
    """Return what goes along with a symptom."""
    path, question = reverse("insights:show_patterns"), reverse("insights:choose_question")
    return [
        Scene("patterns", path),
        Scene("patterns-unfolded", path, action=open_details),
        *in_states("patterns", path),
        Scene("patterns-question", question),
        Scene("patterns-question-error", question, "first-day", send),
    ]
