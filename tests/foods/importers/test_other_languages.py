import pytest

from foods.importers.records import RowError
from tests.foods.importers.tables import add, change, read


def foreign(folder):
    return [name for name in read(folder).names if name.language != "en"]


def test_a_name_in_another_language_is_a_synonym_with_the_usual_amount_of_its_plain_name(folder):
    assert [(name.language, name.text, name.is_synonym) for name in foreign(folder)] == [
        ("de", "Mandeln", True), ("de", "Mandel", True)
    ]  # fmt: skip
    assert {(name.source_id, name.portion, name.gram_weight) for name in foreign(folder)} == {
        ("t:1", "1 handful", 30)
    }


def test_names_in_other_languages_come_behind_all_english_ones(folder):
    add(folder, "everyday_names.csv", ["99990", "Soup", "", "t:2", "1 bowl", "245", "soups-and-sauces"])
    english = [name.position for name in read(folder).names if name.language == "en"]
    assert min(name.position for name in foreign(folder)) > max(english)


def test_one_word_can_mean_a_food_in_several_languages(folder):
    add(folder, "other_languages.csv", ["nl", "Almonds", "Mandel"])
    assert [name.language for name in foreign(folder) if name.text == "Mandel"] == ["de", "nl"]


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("language", "", "other_languages.csv, line 2: language '' is empty"),
        ("plain_name", "badam",
         "other_languages.csv, line 2: plain_name 'badam' is not a plain name of everyday_names.csv"),
        ("synonyms", "", "other_languages.csv, line 2: synonyms '' is empty"),
    ],
)  # fmt: skip
def test_a_refused_value_is_named(folder, column, value, message):
    change(folder, "other_languages.csv", column, value)
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value) == message
