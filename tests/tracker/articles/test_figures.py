"""Figures in articles are computed from the food table, reference values, compounds and medicines."""

from decimal import Decimal

import pytest

from tests.tracker.articles.builders import asking, make_manuscript, second_part
from tracker.articles.articles import read_article
from tracker.articles.figures.answering import answer
from tracker.articles.figures.directives import directive_from
from tracker.articles.figures.filling import without_figures, without_foods
from tracker.articles.figures.food_values import FoodValue
from tracker.articles.figures.markdown import escaped, table
from tracker.articles.markup import ContentError
from tracker.care.medicines import MEDICINE_CLASSES

ALMONDS = FoodValue("fdc:1", "Almonds", Decimal(270), "1 handful (about 23)", Decimal(28))
COFFEE = FoodValue("fdc:2", "Coffee", Decimal(3), "1 mug", Decimal(240))
OAT_BAR = FoodValue("fdc:3", "Oat bar", None, "1 bar", Decimal(40))
SALT = FoodValue("fdc:4", "Salt", Decimal(0))
FOODS = {food.source_id: food for food in (ALMONDS, COFFEE, OAT_BAR, SALT)}
UNKNOWN = "an amount the table does not have"


def filled(text: str) -> str:
    """Return what a directive becomes."""
    return answer(directive_from(text), FOODS)


def rows(markdown: str) -> list[list[str]]:
    """Return the cells of a table without heading, as written."""
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in markdown.splitlines()[2:]]


@pytest.mark.parametrize(
    ("directive", "words"),
    [
        ("food fdc:1 portion", "76 mg"),
        ("food fdc:1 100 g", "270 mg"),
        ("food fdc:1 7.5 g", "20 mg"),
        ("food fdc:2 portion", "7.2 mg"),
        ("food fdc:4 100 g", "0 mg"),
        ("food fdc:4 portion", UNKNOWN),
        ("food fdc:3 portion", UNKNOWN),
        ("food fdc:3 100 g", UNKNOWN),
        ("food fdc:9 portion", UNKNOWN),
        ("food fdc:9 100 g", UNKNOWN),
        ("portion fdc:1", r"1 handful \(about 23\), 28 g"),
        ("portion fdc:4", "no usual portion"),
        ("portion fdc:9", "no usual portion"),
    ],
)
def test_a_food_is_said_as_pages_print_it_and_an_unknown_amount_is_never_zero(directive, words):
    assert filled(directive) == words


# Retyped from the documents, not from the data files.
@pytest.mark.parametrize(
    ("directive", "words"),
    [
        ("reference us-ca female 31", "320 mg"),
        ("reference us-ca female 30", "310 mg"),
        ("reference us-ca any 31", "320 to 420 mg"),
        ("reference us-ca female 31 pregnant", "360 mg"),
        ("reference efsa male 40", "350 mg"),
        ("average-requirement us-ca female 31", "265 mg"),
        ("upper-level us-ca 31", "350 mg"),
        ("upper-level us-ca 31 pregnant", "350 mg"),
        ("upper-level efsa 31", "250 mg"),
        ("compound magnesium oxide", "60 %"),
        ("compound magnesium gluconate", "5.9 %"),
    ],
)
def test_values_of_our_files_are_said_as_pages_print_them(directive, words):
    assert filled(directive) == words


@pytest.mark.parametrize(
    "directive",
    [
        "",
        "fruit fdc:1",
        "food fdc:1",
        "food fdc:1 100",
        "food fdc:1 100 oz",
        "food fdc:1 much g",
        "food fdc:1 -5 g",
        "food fdc:1 NaN g",
        "portion",
        "portion fdc:1 fdc:2",
        "reference nowhere female 31",
        "reference us-ca woman 31",
        "reference us-ca female grown",
        "reference us-ca female",
        "reference us-ca female 31 tired",
        "reference eu female 31",
        "reference uk female 9",
        "average-requirement efsa female 31",
        "upper-level d-a-ch 31",
        "upper-level",
        "compound unobtainium",
        "table",
        "table foods",
        "table chairs",
        "table spacing now",
        "table references female",
        "table references nobody 31",
    ],
)
def test_what_is_not_understood_is_refused(directive):
    with pytest.raises(ContentError):
        filled(directive)


def test_a_table_of_foods_has_the_most_first_and_no_zero_for_what_nobody_knows():
    assert rows(filled("table foods fdc:3 fdc:2 fdc:1 fdc:4 fdc:9 fdc:1")) == [
        ["Almonds", r"1 handful \(about 23\), 28 g", "76", "270"],
        ["Coffee", "1 mug, 240 g", r"7\.2", r"3\.0"],
        ["Oat bar", "1 bar, 40 g", "no value", "no value"],
        ["Salt", "no usual portion", "no value", "0"],
    ]


def test_a_table_of_foods_that_are_all_gone_says_so():
    assert filled("table foods fdc:9") == r"The food table has none of these foods\."


def test_the_table_of_references_has_every_set_that_can_be_chosen():
    found = {row[0]: row for row in rows(filled("table references female 31"))}

    assert len(found) == 6
    assert found["US and Canada"][1:] == ["recommended intake, 1997", "320", "350"]
    assert found["UK"][1:] == ["reference nutrient intake, 1991", "270", "none set"]
    assert found["Nordic countries"][1].endswith("2023")


def test_the_table_of_compounds_has_what_labels_name_the_richest_first():
    found = rows(filled("table compounds"))

    shares = [float(share.removesuffix(" %").replace("\\", "")) for _, share, _ in found]
    assert found[0] == [r"magnesium oxide \(anhydrous\)", "60 %", "603"]
    assert shares == sorted(shares, reverse=True)
    assert [name for name, *_ in found if "stearate" in name] == []


def by_medicine(directive: str) -> dict[str, list[str]]:
    """Return the rows of a table of medicines by their names: the works behind it, then its other cells."""
    cells = ((row[0].partition(" [@"), row[1:]) for row in rows(filled(directive)))
    return {name: [f"[@{works}", *others] for (name, _, works), others in cells}


def test_the_table_of_spacing_has_verified_rows_with_their_sources_only():
    found = by_medicine("table spacing")

    assert found["Levothyroxine"] == ["[@Drugs]", "4 hours", "levothyroxine"]
    assert found["Tetracycline antibiotic"][1] == "2 hours before or 4 to 6 hours after it"
    assert found["Gabapentin"][1] == "2 hours after it"
    assert found["Digoxin"][1] == "ask a doctor or pharmacist"
    assert not MEDICINE_CLASSES["integrase_inhibitor"].is_verified
    assert "Integrase inhibitor" not in found


def test_the_table_of_lowering_medicines_has_those_only():
    found = by_medicine("table lowering-medicines")

    assert found["Loop diuretic"][0] == "[@SmPC; @MSD; @LiaH21]"
    assert "Levothyroxine" not in found


def test_names_cannot_break_out_of_their_cell_or_sentence():
    name = "A|b *c* <d> [e](learn:x) [@Kim21] {weak}\n# f"
    manuscript = make_manuscript(
        "## A {#a}\n\n" + table(["Food"], [[name]]) + "\n\nSo: " + escaped(name) + "."
    )
    article = read_article(manuscript)

    assert [block.words for block in article.sections[0].blocks] == [
        "Food A|b *c* <d> (e)(learn:x) (@Kim21) (weak) # f",
        "So: A|b *c* <d> (e)(learn:x) (@Kim21) (weak) # f.",
    ]
    assert [block.grade for block in article.sections[0].blocks] == [None, None]


def test_a_table_stands_alone_and_takes_what_is_written_behind_it():
    manuscript = without_foods(asking("{= table lowering-medicines} {strong}"))
    block = read_article(manuscript).sections[1].blocks[0]

    assert (block.kind, block.grade) == ("table", "strong")
    assert "FDAppi" in block.sources
    assert "FDAppi" in [work.key for work in read_article(manuscript).references]


def test_a_table_within_a_sentence_is_refused():
    with pytest.raises(ContentError, match="article about-twitches: a table stands alone"):
        without_foods(asking("Look: {= table compounds}"))


def test_without_a_database_only_foods_are_left_open():
    text = (
        "Nuts hold {= food fdc:1 portion}, women need {= reference us-ca female 31}.\n\n{= table foods fdc:1}"
    )

    assert second_part(without_foods(asking(text))) == [
        "Nuts hold some milligrams, women need 320 mg.",
        "Food Some food",
    ]
    assert "320" not in str(second_part(without_figures(asking(text))))
