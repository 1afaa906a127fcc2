import datetime
import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foods.phrases import read_line, says_more_than_a_food, split_choices
from foods.phrases.reading import MAX_PARTS
from foods.phrases.tokens import readable, tokens_of

# A Wednesday.
TODAY = datetime.date(2026, 3, 4)


def only_part(text):
    line = read_line(text, TODAY)
    assert len(line.parts) == 1
    return line.parts[0]


def said(part):
    return part.words, None if part.quantity is None else str(part.quantity), part.unit, part.size


@pytest.mark.parametrize(
    ("text", "words", "quantity", "unit", "size"),
    [
        ("almonds", "almonds", None, "", ""),
        ("30 g almonds", "almonds", "30", "g", ""),
        ("30g almonds", "almonds", "30", "g", ""),
        ("almonds 30g", "almonds", "30", "g", ""),
        ("almonds, 30 g", "almonds", "30", "g", ""),
        ("almonds (30 g)", "almonds", "30", "g", ""),
        ("100 gr. almonds", "almonds", "100", "g", ""),
        ("one hundred grams of tofu", "tofu", "100", "g", ""),
        ("2 slices of rye bread", "rye bread", "2", "slice", ""),
        ("2 slcies bread", "bread", "2", "slice", ""),
        ("half an avocado", "avocado", "0.5", "", ""),
        ("½ banana", "banana", "0.5", "", ""),
        ("1½ cups milk", "milk", "1.5", "cup", ""),
        ("1 1/2 cups cooked quinoa", "cooked quinoa", "1.5", "cup", ""),
        ("one and a half cups of rice", "rice", "1.5", "cup", ""),
        ("three quarters of a cup of oats", "oats", "0.75", "cup", ""),
        ("1,5 l water", "water", "1.5", "l", ""),
        (",5 cup rice", "rice", "0.5", "cup", ""),
        ("two eggs", "eggs", "2", "", ""),
        ("2eggs", "eggs", "2", "", ""),
        ("eggs x2", "eggs", "2", "", ""),
        ("2x eggs", "eggs", "2", "", ""),
        ("2-3 dates", "dates", "2.5", "", ""),
        ("a dozen almonds", "almonds", "12", "", ""),
        ("half a dozen oysters", "oysters", "6.0", "", ""),
        ("a couple of eggs", "eggs", "2", "", ""),
        ("2 large eggs", "eggs", "2", "", "large"),
        ("a large coffee", "coffee", "1", "", "large"),
        ("large coffee", "coffee", None, "", "large"),
        ("coffee, large", "coffee", None, "", "large"),
        ("popcorn, small bag", "popcorn", "1", "packet", "small"),
        ("coffee, black", "black coffee", None, "", ""),
        ("a small handful of raisins", "raisins", "1", "handful", "small"),
        ("1 medium sized potato", "potato", "1", "", "medium"),
        ("a glass of 2% milk", "2% milk", "1", "glass", ""),
        ("glass of milk", "milk", "1", "glass", ""),
        ("a 330ml can of cola", "cola", "330", "ml", ""),
        ("2 cans (400 g) chickpeas", "chickpeas", "800", "g", ""),
        ("1 cup (240 ml) milk", "milk", "1", "cup", ""),
        ("2 x 30 g cheddar", "cheddar", "60", "g", ""),
        ("2 garlic cloves", "garlic cloves", "2", "clove", ""),
        ("3 cheese slices", "cheese", "3", "slice", ""),
        ("20g 85% dark chocolate", "85% dark chocolate", "20", "g", ""),
        ("dark chocolate 85% 20g", "dark chocolate 85%", "20", "g", ""),
        ("I had about 30 g of almonds", "almonds", "30", "g", ""),
        ("a bit of cheese", "cheese", None, "", ""),
        ("black coffee without sugar", "black coffee", None, "", ""),
        ("tuna in olive oil", "tuna in olive oil", None, "", ""),
        ("corn on the cob", "corn on the cob", None, "", ""),
        ("porridge made with milk", "porridge made with milk", None, "", ""),
        ("half and half", "half and half", None, "", ""),
        ("7up", "7up", None, "", ""),
        ("0% greek yogurt", "0% greek yogurt", None, "", ""),
        ("oats 50", "oats", "50", "g", ""),
        ("eggs 2", "eggs", "2", "", ""),
        ("dark chocolate 85", "dark chocolate 85", None, "", ""),
        ("100gspinach", "spinach", "100", "g", ""),
        ("100goats", "oats", "100", "g", ""),
        ("3gherkins", "gherkins", "3", "", ""),
        ("250mlmilk", "milk", "250", "ml", ""),
        ("between 100 and 150 g chickpeas", "chickpeas", "125", "g", ""),
        ("100 g + 50 g rice", "rice", "150", "g", ""),
        ("1 cup and 2 tbsp oats", "oats", "1.125", "cup", ""),
        ("1 heaped tbsp chia", "chia", "1", "tbsp", "large"),
        ("1 level tbsp chia", "chia", "1", "tbsp", ""),
        ("1 row of chocolate", "chocolate", "1", "row", ""),
        ("lemon wedge", "lemon", "1", "wedge", ""),
        ("a squeeze of lemon", "lemon", "1", "squeeze", ""),
        ("most of a banana", "banana", "0.8", "", ""),
        ("half a chicken", "chicken", "0.5", "", ""),
        ("🍌", "banana", None, "", ""),
        ("🍳🍳", "egg", "2", "", ""),
        ("2 ☕️", "coffee", "2", "", ""),
        ("1. apple", "apple", None, "", ""),
        ("- 40 g oats", "oats", "40", "g", ""),
    ],
)  # fmt: skip
def test_an_amount_is_read_wherever_it_stands(text, words, quantity, unit, size):
    assert said(only_part(text)) == (words, quantity, unit, size)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2 slices rye bread with peanut butter, 30 g almonds and a large coffee",
         ["rye bread", "peanut butter", "almonds", "coffee"]),
        ("100g spinach,50g feta", ["spinach", "feta"]),
        ("2 eggs 1 toast", ["eggs", "toast"]),
        ("oats 50g milk 200ml", ["oats", "milk"]),
        ("2 slices. Then coffee + milk; an apple", ["2 slices", "coffee", "milk", "apple"]),
        ("toast w/ avocado", ["toast", "avocado"]),
        ("tea\ntoast", ["tea", "toast"]),
        ("breakfast cereal", ["breakfast cereal"]),
        ("sunday roast", ["sunday roast"]),
        ("1. apple\n2. pear", ["apple", "pear"]),
        ("1) apple 2) pear", ["apple", "pear"]),
        ("- apple\n* pear", ["apple", "pear"]),
        ("🥑 toast 🍳🍳", ["avocado toast", "egg"]),
        ("🍎🍌", ["apple", "banana"]),
        ("☕ 🥐", ["coffee", "croissant"]),
        ("chicken 150 rice 200", ["chicken", "rice"]),
        ("salad: lettuce, tomato", ["lettuce", "tomato"]),
        ("bananas: 2", ["bananas"]),
        ("after work 2 beers", ["beers"]),
        ("almonds 30g 2 slices bread", ["almonds", "bread"]),
        ("bread 2 slices 20g butter", ["bread", "butter"]),
    ],
)  # fmt: skip
def test_a_line_is_cut_where_a_food_may_end(text, words):
    assert [part.words for part in read_line(text, TODAY).parts] == words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2 eggs", None),
        ("yesterday", "2026-03-03"),
        ("today 2 eggs", "2026-03-04"),
        ("2 days ago 2 eggs", "2026-03-02"),
        ("two days ago, 2 eggs", "2026-03-02"),
        ("the day before yesterday a burger", "2026-03-02"),
        ("2 eggs on Monday", "2026-03-02"),
        ("on Wednesday 2 eggs", "2026-03-04"),
        ("last Wednesday 2 eggs", "2026-02-25"),
        ("friday: pizza", "2026-02-27"),
        ("monday lunch: pasta", "2026-03-02"),
        ("on 2026-02-28 2 eggs", "2026-02-28"),
        ("on 3 March 2 bananas", "2026-03-03"),
        ("on 24 December goose", "2025-12-24"),
        ("on 31 February goose", None),
        ("on 29 February goose", None),
        ("this morning a coffee", "2026-03-04"),
        ("tonight pizza", "2026-03-04"),
        ("last night a beer", "2026-03-03"),
        ("in 9999 days ago", None),
    ],
)
def test_the_day_is_read_and_never_lies_ahead(text, day):
    date = read_line(text, TODAY).date
    assert date == (day and datetime.date.fromisoformat(day))


def test_a_leap_day_is_found_in_a_leap_year():
    assert read_line("on 29 February goose", datetime.date(2028, 3, 1)).date == datetime.date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "time", "meal"),
    [
        ("at 8 porridge", "08:00", ""),
        ("porridge at 14:30", "14:30", ""),
        ("8am porridge", "08:00", ""),
        ("8 pm porridge", "20:00", ""),
        ("12 am porridge", "00:00", ""),
        ("8.30am porridge", "08:30", ""),
        ("porridge 8:30", "08:30", ""),
        ("porridge at noon", "12:00", ""),
        ("at half past eight porridge", "08:30", ""),
        ("at quarter to 9 porridge", "08:45", ""),
        ("at 7 in the evening porridge", "19:00", ""),
        ("tonight at 8 porridge", "20:00", ""),
        ("for dinner at 7 porridge", "19:00", "dinner"),
        ("dinner at 7pm: porridge", "19:00", "dinner"),
        ("8 am dinner: porridge", "08:00", "dinner"),
        ("breakfast 7:30 porridge", "07:30", "breakfast"),
        ("lunch at 1: porridge", "13:00", "lunch"),
        ("porridge for breakfast", None, "breakfast"),
        ("lunch - porridge", None, "lunch"),
        ("as a snack porridge", None, "snack"),
        ("porridge after dinner", None, ""),
        ("porridge after work", None, ""),
        ("had porridge for tea", None, "dinner"),
        ("tea: porridge", None, "dinner"),
        ("second breakfast: porridge", None, "breakfast"),
        ("at 25 porridge", None, ""),
        ("at 8: 2 slices rye bread", "08:00", ""),
        ("at 8: 30 g oats", "08:00", ""),
    ],
)
def test_the_time_and_the_meal_are_read(text, time, meal):
    part = only_part(text)
    assert (f"{part.time:%H:%M}" if part.time else None, part.meal) == (time, meal)


@pytest.mark.parametrize(
    ("text", "meals"),
    [
        ("breakfast: eggs, toast, lunch: soup", ["breakfast", "breakfast", "lunch"]),
        ("eggs, toast for breakfast", ["breakfast", "breakfast"]),
        ("eggs, toast, for breakfast", ["breakfast", "breakfast"]),
        ("porridge for breakfast, soup and bread for lunch", ["breakfast", "lunch", "lunch"]),
    ],
    ids=["said before a list", "said behind it", "said alone at the end", "each behind its own"],
)
def test_a_meal_holds_for_its_list(text, meals):
    assert [part.meal for part in read_line(text, TODAY).parts] == meals


def test_a_new_meal_forgets_the_time_of_the_one_before():
    parts = read_line("breakfast at 7: oats, lunch: soup", TODAY).parts
    assert [part.time for part in parts] == [datetime.time(7), None]


@pytest.mark.parametrize(
    ("text", "milligrams", "units", "compound"),
    [
        ("magnesium 400 mg", "400", "1", ""),
        ("400mg magnesium", "400", "1", ""),
        ("mg 350", "350", "1", ""),
        ("magnesium 400", "400", "1", ""),
        ("magnesium citrate 400 mg", "400", "1", "citrate"),
        ("mg citrate 400 mg", "400", "1", "citrate"),
        ("magnesium (citrate) 300mg", "300", "1", "citrate"),
        ("2 x 100 mg magnesium", "200", "2", ""),
        ("1 magnesium tablet 250 mg", "250", "1", ""),
        ("2 magnesium tablets 100 mg each", "200", "2", ""),
        ("two 150mg magnesium capsules", "300", "2", ""),
        ("magnesium glycinate 2 x 100 mg", "200", "2", "glycinate"),
        ("0.5 g magnesium oxide", "500.0", "1", "oxide"),
        ("magnesium supplement 187,5 mg", "187.5", "1", ""),
        ("magnesium", None, "1", ""),
        ("2 magnesium tablets", None, "2", ""),
        ("half a magnesium tablet", None, "0.5", ""),
        ("mag glycinate 200mg", "200", "1", "glycinate"),
        ("magnesium oxide 500", "500", "1", "oxide"),
        ("Mg 300", "300", "1", ""),
        ("2 capsules magnesium 150 mg each", "300", "2", ""),
        ("half a sachet of magnesium 300 mg", "150.0", "0.5", ""),
        ("magnesium 3 x 100", "300", "3", ""),
        ("multivitamin with 100 mg magnesium", "100", "1", ""),
        ("calcium magnesium zinc tablet, 200 mg magnesium", "200", "1", ""),
        ("multivitamin", None, "1", ""),
        ("2 multivitamins with iron", None, "2", ""),
        ("1 multivitamin tablet 500 mg", None, "1", ""),
        ("multi-vitamin", None, "1", ""),
        ("ZMA 3 caps", None, "3", ""),
        ("1 supradyn tablet", None, "1", ""),
        ("9999999 magnesium tablets 9999999 mg", None, "1", ""),
    ],
)
def test_a_supplement_is_told_from_food(text, milligrams, units, compound):
    part = only_part(text)
    total = None if part.milligrams is None else str(part.milligrams)
    assert (part.kind, total, str(part.units), part.compound) == ("supplement", milligrams, units, compound)


@pytest.mark.parametrize(
    "text",
    ["500 ml magnesium water", "mineral water high in magnesium", "multivitamin juice", "multi seed bread"],
)
def test_a_food_with_magnesium_or_vitamins_in_its_name_is_food(text):
    assert only_part(text).kind == "food"


@pytest.mark.parametrize(
    "text",
    [
        "omega 3", "omega 3 capsule", "2 fish oil capsules", "iron tablet 14mg", "zinc 15 mg", "zinc tablet",
        "vitamin d3", "vitamin c 500", "vitamin b6 2 mg", "vitamin d 1000 iu", "calcium 500 mg", "folic acid",
        "b12 tablet", "1 paracetamol", "epsom salt bath",
        "magnesium oil spray", "magnesium spray 5 sprays", "turmeric capsule",
    ],
)  # fmt: skip
def test_what_is_swallowed_or_rubbed_in_beside_magnesium_is_not_understood(text):
    line = read_line(text, TODAY)
    assert (line.parts, line.not_understood) == ((), (text,))


@pytest.mark.parametrize(
    ("text", "not_understood"),
    [
        ("no milk", ("no milk",)),
        ("without sugar", ("without sugar",)),
        ("I had no breakfast", ("I had no",)),
        ("skipped lunch", ("skipped",)),
        ("didn't eat", ("didn't eat",)),
        ("nothing", ("nothing",)),
        ("did not have coffee", ("did not have coffee",)),
        ("same as always", ("same as always",)),
        ("fasting", ("fasting",)),
        ("same", ("same",)),
        ("same as yesterday", ("same as",)),
        ("night shift", ("night shift",)),
        ("0 eggs", ("0 eggs",)),
        ("0g rice", ("0g rice",)),
        ("chinese takeaway", ("chinese takeaway",)),
    ],
)
def test_what_is_no_food_or_was_not_had_stays_visible(text, not_understood):
    line = read_line(text, TODAY)
    assert (line.parts, line.not_understood) == ((), not_understood)


@pytest.mark.parametrize(
    "text",
    [
        "0 eggs",
        "0g rice",
        "0.0 eggs",
        "0.0004 g oats",
        "oats 0 g",
        "999999999 g oats",
        "oats 999999999 g",
        "12345678 eggs",
        "100001 eggs",
    ],
)
def test_an_amount_nobody_can_have_had_is_told_and_not_dropped(text):
    line = read_line(f"toast, {text}", TODAY)
    assert [part.words for part in line.parts] == ["toast"]
    assert line.impossible == line.not_understood == (text,)


@pytest.mark.parametrize("text", ["0% yoghurt", "0 sugar cola", "cola 0", "7up", "0.5 eggs", "100000 g oats"])
def test_a_number_in_a_name_and_a_small_or_large_amount_are_possible(text):
    line = read_line(text, TODAY)
    assert (len(line.parts), line.impossible) == (1, ())


def test_a_food_left_out_is_told_beside_the_one_that_was_had():
    line = read_line("coffee, no milk", TODAY)
    assert ([part.words for part in line.parts], line.not_understood) == (["coffee"], ("no milk",))


def test_a_time_before_a_list_takes_no_amount_from_it():
    assert said(only_part("at 8: 2 slices rye bread")) == ("rye bread", "2", "slice", "")


def test_some_foods_are_called_by_what_they_lack():
    assert only_part("no added sugar squash").words == "no added sugar squash"


def test_milligrams_of_another_vitamin_are_not_understood_as_magnesium():
    line = read_line("vitamin C 500 mg, an apple", TODAY)
    assert line.not_understood == ("vitamin C 500 mg",)
    assert [part.words for part in line.parts] == ["apple"]


def test_a_second_day_in_a_line_stays_visible():
    line = read_line("yesterday eggs, on Monday soup", TODAY)
    assert (line.date, line.not_understood) == (datetime.date(2026, 3, 3), ("on Monday",))


@pytest.mark.parametrize(
    ("text", "says_more"),
    [
        ("rye bread", False),
        ("2% milk", False),
        ("30 g almonds", True),
        ("large coffee", True),
        ("magnesium", True),
        ("yesterday", True),
        ("eggs for breakfast", True),
        ("rye bread with peanut butter", True),
        ("", False),
    ],
)
def test_a_plain_food_name_needs_no_check(text, says_more):
    assert says_more_than_a_food(read_line(text, TODAY)) is says_more


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("macaroni and cheese", ["macaroni and cheese", "macaroni"]),
        ("a cup of tea with milk and sugar", ["tea with milk and sugar", "tea with milk", "tea"]),
        ("rice and beans 200 g", ["rice and beans", "rice"]),
        ("50 g oats with milk", ["oats"]),
        ("toast and 2 eggs", ["toast"]),
        ("toast, eggs", ["toast"]),
        ("eggs and magnesium", ["eggs"]),
    ],
)
def test_parts_may_be_one_food_unless_an_amount_or_a_comma_parts_them(text, choices):
    assert [part.words for part in split_choices(read_line(text, TODAY).parts, 0)] == choices


def test_an_amount_behind_the_joined_parts_is_that_of_all():
    part = next(split_choices(read_line("rice and beans 200 g", TODAY).parts, 0))
    assert (part.quantity, part.unit) == (Decimal(200), "g")


PIECES = st.sampled_from(
    [
        "2", "1/2", "½", "a", "half", "30 g", "100g", "large", "slices of", "with", "and", "on", "in", ",",
        ";",
        "(", ")", "\n", ":", "-", "x", "at", "8", "8:30", "pm", "yesterday", "on Monday", "for breakfast",
        "lunch",
        "magnesium", "citrate", "400 mg", "tablets", "bread", "milk", "%", "no", "made", "dozen", "hundred",
        "9999999", "to", "of", ".", "2026-02-30", "31", "February", "ago", "days", "without", "apple",
        "IU", "between", "most", "plus", "🍌", "☕️", "🍳🍳", "1.", "2)", "for tea", "after work", "omega",
        "150", "nothing", "same", "1 cup", "2 tbsp",
    ]
)  # fmt: skip
LINES = st.one_of(st.text(max_size=2000), st.lists(PIECES, max_size=150).map(" ".join))
# They part foods and say nothing themselves.
PARTING = {"and", "with", "on", "in", "plus", "then", "w/", "alongside", "n"}


def words_in(text):
    tokens = tokens_of(readable(text))
    return [token.lower for token in tokens if re.match(r"\w", token.text)]


def numbers_of_items(text):
    """Return the numbers that count the items of a list and not a food: "1. apple"."""
    tokens = [token.lower for token in tokens_of(readable(text))]
    return {word for word, sign in pairwise(tokens) if sign in {".", ")"} and len(word) <= 2}


@settings(max_examples=300, deadline=1000)
@given(LINES)
def test_no_text_is_an_error_and_no_word_is_dropped(text):
    line = read_line(text, TODAY)
    assert len(line.parts) <= MAX_PARTS
    assert line.date is None or line.date <= TODAY
    kept = words_in(" ".join([*(part.text for part in line.parts), *line.not_understood, *line.moments]))
    for word in words_in(text):
        assert word in kept or word in PARTING or word in numbers_of_items(text)


def test_ten_thousand_characters_are_read_at_once():
    line = read_line("2 slices bread and " * 600, TODAY)
    assert len(line.parts) == MAX_PARTS
    assert line.not_understood


def test_what_no_database_keeps_is_left_out():
    assert only_part("rye\x00bread").text == "rye bread"
