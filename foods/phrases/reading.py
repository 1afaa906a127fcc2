"""Reading a whole line: its foods, and to which of them a time belongs. Pure."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from foods.phrases.amounts_behind import next_food
from foods.phrases.continued import continued
from foods.phrases.cutting import Mark, clauses, marks
from foods.phrases.impossible import is_impossible
from foods.phrases.moments import Moment, at_hour_meant
from foods.phrases.one_part import is_dose, is_not_understood, read_part, without_fillers
from foods.phrases.parts import FOOD, Line, Part
from foods.phrases.tokens import Token, lower_words, readable, tokens_of, typed

MAX_PARTS = 40


def read_line(text: str, today: datetime.date) -> Line:
    """Return the foods and supplements of a typed line with their amounts, and when they were had.

    A meal or a time said before foods holds for all behind it until another is said; said behind them it
    holds for those before it. Nothing typed is dropped: what is no part is not understood.
    """
    text = readable(text)
    reader = LineReader(text)
    said = list(clauses(list(marks(tokens_of(text), today))))
    last = max((place for place, clause in enumerate(said) if has_food(clause)), default=0)
    for place, clause in enumerate(said):
        reader.read(clause, is_behind_all=place > last)
    return reader.line()


def has_food(clause: Sequence[Mark]) -> bool:
    """Whether a food stands there and not only a moment."""
    return any(mark.kind == FOOD for mark in clause)


def second_food(tokens: Sequence[Token]) -> int | None:
    """Return where a second food begins in what stands between two separators."""
    words = lower_words(tokens)
    return next_food(words, without_fillers(words))


class LineReader:
    """Gathers the parts of one line; moments may belong to what stands before them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.date: datetime.date | None = None
        self.parts: list[Part] = []
        self.not_understood: list[str] = []
        self.impossible: list[str] = []
        self.moments: list[str] = []
        self.now = Moment()
        self.open_times: set[datetime.time] = set()
        self.half = ""
        # The first part to which a meal, and a time, said later may still belong.
        self.first_without_meal = self.first_without_time = 0

    def read(self, clause: Sequence[Mark], *, is_behind_all: bool) -> None:
        """Read what stands between two separators."""
        joiner = ""
        for place, mark in enumerate(clause):
            if mark.kind == "moment":
                self.say_when(clause, place, is_behind_all=is_behind_all)
            elif mark.kind == FOOD:
                self.add(mark.tokens, joiner)
            elif mark.kind == "heading":
                self.not_understood.append(typed(self.text, mark.tokens))
            joiner = mark.tokens[0].lower if mark.kind == "joiner" else ""

    def say_when(self, clause: Sequence[Mark], place: int, *, is_behind_all: bool) -> None:
        """Let a moment hold for the parts before it, for those behind it, or for both."""
        mark = clause[place]
        phrase = typed(self.text, mark.tokens)
        if mark.moment.date is not None and self.date not in {None, mark.moment.date}:
            self.not_understood.append(phrase)
            return
        self.date = mark.moment.date or self.date
        self.moments.append(phrase)
        self.half = mark.moment.half or self.half
        if mark.moment.needs_half and mark.moment.time is not None:
            self.open_times.add(mark.moment.time)
        is_behind = is_behind_all or has_food(clause[:place])
        goes_on = has_food(clause[place:])
        if is_behind:
            self.hold_before(mark.moment)
        if goes_on or not is_behind:
            self.hold_behind(mark.moment, is_new_list=not self.is_same_spot(clause, place))

    def is_same_spot(self, clause: Sequence[Mark], place: int) -> bool:
        """Whether another moment was said just before: "for breakfast at 8"."""
        return place > 0 and clause[place - 1].kind == "moment"

    def hold_before(self, moment: Moment) -> None:
        """Give the moment to the parts read so far that have none of their own."""
        if moment.meal:
            self.fill(self.first_without_meal, meal=moment.meal)
            self.first_without_meal = len(self.parts)
        if moment.time is not None:
            self.fill(self.first_without_time, time=moment.time)
            self.first_without_time = len(self.parts)

    def fill(self, first: int, **said: object) -> None:
        """Set what was said on the parts from the first on where nothing was said yet."""
        for place in range(first, len(self.parts)):
            part = self.parts[place]
            open_ones = {key: value for key, value in said.items() if not getattr(part, key)}
            self.parts[place] = replace(part, **open_ones)  # type: ignore[arg-type]

    def hold_behind(self, moment: Moment, *, is_new_list: bool) -> None:
        """Let the moment hold for the parts to come; a new meal has a new time."""
        time = self.now.time if not (moment.meal and is_new_list) else None
        self.now = Moment(
            meal=moment.meal or self.now.meal,
            time=time if moment.time is None else moment.time,
        )
        if moment.meal:
            self.first_without_meal = len(self.parts)
        if moment.time is not None:
            self.first_without_time = len(self.parts)

    def add(self, tokens: Sequence[Token], joiner: str) -> None:
        """Read one part, or several that stand side by side: "2 eggs 1 toast"."""
        following = None if is_dose(tokens) else second_food(tokens)
        while following is not None and len(self.parts) < MAX_PARTS:
            self.add_part(tokens[:following], joiner)
            tokens, joiner = tokens[following:], ""
            following = second_food(tokens)
        self.add_part(tokens, joiner)

    def add_part(self, tokens: Sequence[Token], joiner: str) -> None:
        """Read one part; an amount or a state alone belongs to the food before it."""
        part = read_part(self.text, tokens, joiner) if len(self.parts) < MAX_PARTS else None
        if part is not None and part.kind == FOOD and is_impossible(tokens):
            self.impossible.append(part.text)
            self.not_understood.append(part.text)
        elif part is None or is_not_understood(tokens):
            self.not_understood.append(typed(self.text, tokens))
        elif self.parts and (whole := continued(self.parts[-1], part, joiner)):
            self.parts[-1] = whole
        elif part.words:
            self.parts.append(replace(part, meal=self.now.meal, time=self.now.time))
        else:
            self.parts.append(replace(part, words=part.text, quantity=None, unit="", meal=self.now.meal))

    def line(self) -> Line:
        """Return the line with everything that was said about time in place."""
        parts = tuple(self.at_the_hour_meant(part) for part in self.parts)
        not_understood = tuple(filter(None, self.not_understood))
        return Line(self.date, parts, not_understood, tuple(self.moments), tuple(self.impossible))

    def at_the_hour_meant(self, part: Part) -> Part:
        """Return the part with "at 7" in the evening where it was dinner, or tonight."""
        if part.time is None or part.time not in self.open_times:
            return part
        return replace(part, time=at_hour_meant(part.time, part.meal, self.half))
