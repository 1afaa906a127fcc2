"""What is known of each FoodData Central number while the large files pass: one byte a number."""

from enum import IntEnum

# Numbers are given one after the other and were under 3,000,000 in 2026; this is a hundred megabytes.
LARGEST = 99_999_999
GROWTH = 1_000_000


class Fate(IntEnum):
    """What becomes of the food with a number."""

    UNKNOWN = 0  # not in food.csv
    READ = 1
    LEFT_OUT = 2  # a sample, or an older version of a food


class Fates:
    """The fate of each food. A set of two million numbers takes a hundred megabytes, this takes three."""

    def __init__(self) -> None:
        self.bytes = bytearray()

    def of(self, fdc_id: int) -> int:
        """Return what becomes of a food."""
        return self.bytes[fdc_id] if 0 <= fdc_id < len(self.bytes) else Fate.UNKNOWN

    def settle(self, fdc_id: int, fate: Fate) -> None:
        """Keep what becomes of a food."""
        if fdc_id >= len(self.bytes):
            self.bytes.extend(bytes(fdc_id + GROWTH - len(self.bytes)))
        self.bytes[fdc_id] = fate


def number(text: str) -> int | None:
    """Return a FoodData Central number, None where it is none."""
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST))):
        return None
    return int(text) if int(text) <= LARGEST else None
