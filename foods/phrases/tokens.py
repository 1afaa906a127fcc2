"""A typed line in pieces that keep their place, so that nothing of it gets lost. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foods.amounts import FRACTIONS
from foods.phrases.emoji import PICTURE, WORDS, times_repeated

# Callers cut as well; this bounds the work wherever the text comes from.
MAX_LENGTH = 10_000
TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)?|(?<!\w)[.,]\d+|[{''.join(FRACTIONS)}])"
    r"|(?P<times>[xX](?=\d))"
    r"|(?P<with>[wW]/o?(?![^\W_]))"
    r"|(?P<word>[^\W\d_](?:[\w'’]|[-.](?=[^\W\d_]))*)"
    r"|(?P<line>\n)"
    r"|(?P<sign>[^\s])"
)
# Letters at once behind a numeral count something ("100g", "8am", "2eggs"), but these make a name: "7up".
END_OF_NAME = re.compile(r"up(?!\w)", re.IGNORECASE)
# Grams and millilitres grown together with the food: "100gspinach", "250mlmilk", but "3gherkins", "30grapes".
GROWN_TOGETHER = re.compile(
    r"(?<=\d\d)g(?=[bcdfkmpqstvxz][^\W\d_]{2})|(?<=[05]0)g(?=[aeiou][^\W\d_]{2})"
    r"|(?<=\d)ml(?=[^\W\d_]{3})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    """A word, a number or a sign, with its place in the text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The token as words are compared: small letters, plain apostrophe, no final point."""
        return self.text.lower().replace("’", "'")


def readable(text: str) -> str:
    """Return the text without what no database keeps, and not longer than a line may be."""
    return text[:MAX_LENGTH].replace("\x00", " ").replace("⁄", "/").replace("\r", "\n").replace(PICTURE, "")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a readable text in order. Line ends are tokens, other white space is none."""
    found: list[Token] = []
    place = 0
    while match := TOKEN.search(text, place):
        if match[0] in WORDS:
            found += tokens_of_sign(text, match.start(), found)
        else:
            found.append(Token(text[match.start() : end_of(match)], match.start(), end_of(match)))
        place = found[-1].end
    return found


def end_of(match: re.Match[str]) -> int:
    """Return where a token ends: "7up" is one, "100gspinach" three."""
    if match["number"] is not None and (name := END_OF_NAME.match(match.string, match.end())):
        return name.end()
    if match["word"] and (unit := GROWN_TOGETHER.match(match.string, match.start())):
        return unit.end()
    return match.end()


def tokens_of_sign(text: str, start: int, before: Sequence[Token]) -> list[Token]:
    """Return a sign of food as words; several in a row are counted, and part it from what stands before."""
    number, word = times_repeated(text, start), WORDS[text[start]]
    end = start + number
    is_behind_sign = bool(before) and text[before[-1].start : before[-1].start + 1] in WORDS
    tokens = [Token(",", start, start)] if before and (number > 1 or is_behind_sign) else []
    tokens += [Token(str(number), start, start + 1)] if number > 1 else []
    return [*tokens, Token(word, start, end)]


def lower_words(tokens: Sequence[Token]) -> list[str]:
    """Return the tokens as they are compared."""
    return [token.lower for token in tokens]


def typed(text: str, tokens: Sequence[Token]) -> str:
    """Return what was typed from the first to the last of these tokens."""
    return text[tokens[0].start : tokens[-1].end].strip() if tokens else ""


def plain_text(tokens: Sequence[Token]) -> str:
    """Return the tokens as words to search for: signs inside stay where they stand ("85%")."""
    pieces: list[str] = []
    tokens = [token for token in tokens if token.text not in {"(", ")"}]
    for before, token in zip([None, *tokens], tokens, strict=False):
        is_joined = before is not None and before.end == token.start
        pieces.append(token.text if is_joined or before is None else f" {token.text}")
    return "".join(pieces).strip(" '\"-:.!?")
