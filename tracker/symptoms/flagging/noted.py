"""What somebody noted about one symptom, and the sign it is. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.care.red_flags import SIGNS, RedFlagLevel, level_of
from tracker.care.signs import Sign
from tracker.symptoms.places import Place, Side

# Kinds of symptoms whose entries are a sign each time; all of them ask about a sudden start.
SIGN_OF_KIND = {"weakness": "weakness", "tingling": "numbness", "palpitation": "palpitations"}
# Signs of the lists that speak of a kind.
KIND_OF_SIGN = {sign: kind for kind, sign in SIGN_OF_KIND.items()} | {
    "weeks_of_lid": "eyelid_twitch",
    "weeks_of_twitching": "fasciculation",
}
# Kinds that are a sign together with headache, swelling, changed sight or pain under the ribs in pregnancy.
PREGNANCY_KINDS = frozenset({"fasciculation", "eyelid_twitch", "cramp", "buzzing"})
TWITCHES = frozenset({"fasciculation", "buzzing"})
# What moves with the face and with speech.
FACE = frozenset({Place.FACE, Place.EYELID, Place.JAW, Place.TONGUE})
BOTH_SIDES = frozenset({Side.LEFT.value, Side.RIGHT.value})

kinds_that_ask_suddenly = frozenset(SIGN_OF_KIND)


@dataclass(frozen=True)
class Noted:
    """One answer or episode: what it says, and None where it says nothing.

    `frequency` is 0 (none) to 3, `strength` 0 to 10; `spots` are keys of tracker.symptoms.places.spot.
    """

    kind: str
    frequency: int | None = None
    strength: int | None = None
    spots: Sequence[str] = ()
    came_suddenly: bool | None = None
    is_with_pregnancy_signs: bool = False

    @property
    def is_felt(self) -> bool:
        """Whether the symptom was there: neither "none" nor, without that, a strength of 0."""
        return self.frequency != 0 and not (self.frequency is None and self.strength == 0)

    @property
    def sign(self) -> Sign | None:
        """The sign this is; None where it belongs to no doctor by itself."""
        key = self.sign_key if self.is_felt else ""
        return SIGNS[key] if key else None

    @property
    def sign_key(self) -> str:
        """The key of the sign of what was felt, or nothing."""
        if self.is_with_pregnancy_signs and self.kind in PREGNANCY_KINDS:
            return "pregnancy_signs"
        if self.kind in TWITCHES and Place.TONGUE in places_of(self.spots):
            return "changed_speech"
        return SIGN_OF_KIND.get(self.kind, "")

    @property
    def level(self) -> RedFlagLevel | None:
        """How soon a doctor should look."""
        sign = self.sign
        came_suddenly = self.came_suddenly if self.kind in SIGN_OF_KIND else False
        return None if sign is None else level_of(sign, came_suddenly, self.is_at_place)

    @property
    def is_said_sudden(self) -> bool:
        """Whether somebody said that it came on suddenly; presumed is not said."""
        return self.kind in SIGN_OF_KIND and self.came_suddenly is True

    @property
    def is_at_place(self) -> bool:
        """Whether it is where an unanswered question counts as yes: the face; of weakness, one side too."""
        return bool(FACE & places_of(self.spots)) or (self.kind == "weakness" and is_one_sided(self.spots))


def places_of(spots: Collection[str]) -> set[str]:
    """Return the places without their sides."""
    return {spot.partition(":")[0] for spot in spots}


def sides_apart(spots: Collection[str]) -> set[str]:
    """Return the spots with "both" as left and right."""
    apart = set()
    for place, _colon, side in (spot.partition(":") for spot in spots):
        apart |= {f"{place}:{one}" for one in BOTH_SIDES} if side == Side.BOTH else {f"{place}:{side}"}
    return apart


def is_one_sided(spots: Collection[str]) -> bool:
    """Whether all that has a side lies on the same one."""
    return len({spot.partition(":")[2] for spot in sides_apart(spots)} & BOTH_SIDES) == 1
