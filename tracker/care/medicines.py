"""Kinds of medicines that have to do with magnesium, and what is said of each. Reads its table once.

Nothing said here is advice to begin, stop or change a medicine. Hours that were not verified are not read,
so that no sentence can print them.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.care.medicine_names import CLASS_LABELS

Words = str | Promise

DATA = Path(__file__).parent / "data"
# A name this long is found by its beginning: "omeprazol" is how several languages write omeprazole.
FOUND_BY_BEGINNING = 6
WORD = re.compile(r"[^\W_]+")


FLAGS = (
    "mg_wasting",
    "absorption_lowering",
    "interacts_with_supplements",
    "raises_magnesium",
    "holds_magnesium",
)


@dataclass(frozen=True)
class MedicineClass:
    """A kind of medicine. Hours are as the table writes them: "4", "3-4", "2+"; blank where none is known."""

    key: str
    label: Words
    examples: tuple[str, ...]  # generic names
    other_spellings: tuple[str, ...]
    flags: tuple[str, ...]  # those of FLAGS that hold
    apart_hours: str
    before_hours: str
    after_hours: str
    source: tuple[str, ...]  # citations
    is_verified: bool

    @property
    def lowers_magnesium(self) -> bool:
        """Whether it can lower magnesium in the blood, by whichever way."""
        return "mg_wasting" in self.flags or "absorption_lowering" in self.flags

    @property
    def interacts_with_supplements(self) -> bool:
        """Whether it matters when magnesium is taken beside it."""
        return "interacts_with_supplements" in self.flags

    @property
    def raises_magnesium(self) -> bool:
        """Whether it holds magnesium back in the body, or adds some."""
        return "raises_magnesium" in self.flags

    @property
    def holds_magnesium(self) -> bool:
        """Whether it counts as a supplement where it is noted as one."""
        return "holds_magnesium" in self.flags

    def is_named_in(self, words: str) -> bool:
        """Whether `words`, from `plain_words`, name a medicine of this kind."""
        return any(occurs_in(name, words) for name in (*self.examples, *self.other_spellings))


def read_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of this folder."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CITATIONS = {row["key"]: row["citation"] for row in read_rows("medicine_sources.csv")}


def class_of_row(row: dict[str, str]) -> MedicineClass:
    """Return one kind; hours and source of a row that was not verified stay behind."""
    is_verified = row["verified"] == "yes"
    read = row if is_verified else defaultdict(str)
    return MedicineClass(
        key=row["key"],
        label=CLASS_LABELS[row["key"]],
        examples=listed(row["examples"]),
        other_spellings=listed(row["other_spellings"]),
        flags=tuple(flag for flag in FLAGS if row[flag] == "yes"),
        apart_hours=read["apart_hours"],
        before_hours=read["before_hours"],
        after_hours=read["after_hours"],
        source=tuple(CITATIONS[key] for key in listed(read["source"])),
        is_verified=is_verified,
    )


def listed(text: str) -> tuple[str, ...]:
    """Return what a cell lists."""
    return tuple(text.split(";")) if text else ()


# In the order of the table: kinds that can lower magnesium come first, but for diuretics that hold it back.
# Those are often one tablet with another diuretic, and then decide: with weak kidneys they matter most.
MEDICINE_CLASSES = {row["key"]: class_of_row(row) for row in read_rows("medicines.csv")}


def class_named(text: str) -> MedicineClass | None:
    """Return the kind of medicine that a typed name means; None where no name is known.

    Of several kinds in one name ("esomeprazole magnesium") the first of the table counts.
    """
    words = plain_words(text)
    return next((each for each in MEDICINE_CLASSES.values() if each.is_named_in(words)), None)


def plain_words(text: str) -> str:
    """Return the words of a name in small letters without accents, a space around each."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return f" {' '.join(WORD.findall(bare))} "


def occurs_in(name: str, words: str) -> bool:
    """Whether `name` stands in `words`; a long one without its last e, a short one as a whole word."""
    plain = plain_words(name).strip()
    is_long = len(plain) >= FOUND_BY_BEGINNING
    return f" {plain.removesuffix('e')}" in words if is_long else f" {plain} " in words


def spacing_sentence(name: str, class_key: str) -> str:
    """Say how far apart from magnesium to take a medicine; blank where it need not be."""
    found = MEDICINE_CLASSES.get(class_key)
    if found is None or not found.interacts_with_supplements:
        return ""
    before, after = hours_words(found.before_hours), hours_words(found.after_hours)
    if found.apart_hours:
        sentence = _("%(name)s: keep %(hours)s apart from magnesium. Ask your pharmacist.")
    elif before:
        sentence = _(
            "%(name)s: it is usually taken %(before)s before magnesium or %(after)s after it."
            " Ask your pharmacist."
        )
    elif after:
        sentence = _("%(name)s: it is usually taken %(after)s after magnesium. Ask your pharmacist.")
    else:
        sentence = _("%(name)s: ask your doctor or pharmacist how it goes together with magnesium.")
    return sentence % {
        "name": name,
        "hours": hours_words(found.apart_hours),
        "before": before,
        "after": after,
    }


def hours_words(hours: str) -> str:
    """Say hours of the table: "4 hours", "3 to 4 hours", "at least 2 hours"; blank stays blank."""
    if not hours:
        return ""
    least, _sign, most = hours.partition("-")
    if most:
        return _("%(least)s to %(most)s hours") % {"least": least, "most": most}
    number = int(hours.removesuffix("+"))
    words = ngettext("%(count)s hour", "%(count)s hours", number) % {"count": number}
    return _("at least %(hours)s") % {"hours": words} if hours.endswith("+") else words


def lowering_sentence(name: str) -> str:
    """Say that a medicine can lower magnesium, and what to ask."""
    return _(
        "%(name)s can lower magnesium in the blood, above all over a long time. Worth asking whether yours"
        " should be checked. Don’t stop it on your own."
    ) % {"name": name}
