"""The lines of `data/words.csv`: words of food by how they are related. Pure."""

import csv
from collections import defaultdict
from pathlib import Path

from foods.words import words

Phrase = tuple[str, ...]
Lines = dict[str, list[list[Phrase]]]

TABLE = Path(__file__).resolve().parent.parent / "data" / "words.csv"


def read_lines() -> Lines:
    """Return the lines of phrases by their relation: "same", "near", "cooked" and so on."""
    lines: Lines = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lines[row["relation"]].append([tuple(words(phrase)) for phrase in row["words"].split("/")])
    return lines


LINES = read_lines()


def single_words(relation: str) -> frozenset[str]:
    """Return the words of a relation that has no phrases."""
    return frozenset(word for line in LINES[relation] for (word,) in line)
