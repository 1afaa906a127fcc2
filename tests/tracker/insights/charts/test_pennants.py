"""Marks carry their words where there is room, else numbers."""

from tracker.insights.charts.pennants import Place, pennants


def flags(*places: tuple[float, str]) -> list[tuple[str, bool]]:
    """Return the words of each pennant, and whether they stand before it."""
    drawn = pennants([Place(share, words) for share, words in places])
    return [(flag.text, flag.is_before) for flag in drawn.flags]


def test_one_mark_has_its_words_after_it():
    assert flags((38.3, "coffee before noon only")) == [("coffee before noon only", False)]


def test_words_stand_before_a_mark_near_the_end():
    assert flags((90.0, "no coffee")) == [("no coffee", True)]


def test_two_marks_far_apart_have_both_their_words():
    assert flags((10.0, "no coffee"), (60.0, "new desk")) == [("no coffee", False), ("new desk", False)]


def test_close_marks_are_numbered():
    drawn = pennants([Place(10.0, "First dose: magnesium citrate"), Place(30.0, "coffee before noon only")])

    assert drawn.is_numbered
    assert [flag.text for flag in drawn.flags] == ["1", "2"]


def test_numbers_that_would_meet_share_a_pennant():
    marks = [Place(share, "words too long for the room there is beside it") for share in (40.0, 42.0, 80.0)]

    assert [flag.text for flag in pennants(marks).flags] == ["1–2", "3"]
    assert len(pennants(marks).uprights) == 3


def test_numbers_keep_apart_on_a_phone():
    marks = [
        Place(share, "words too long for the room there is beside it") for share in (10.0, 12.0, 20.0, 22.0)
    ]

    assert [flag.text for flag in pennants(marks).flags] == ["1–4"]


def test_the_last_number_stands_before_its_mark_near_the_edge_and_keeps_room_there_too():
    words = "words too long for the room there is beside it"

    apart = pennants([Place(60.0, words), Place(62.0, words), Place(95.0, words)]).flags
    assert [(flag.text, flag.is_before) for flag in apart] == [("1–2", False), ("3", True)]
    met = pennants([Place(75.0, words), Place(77.0, words), Place(95.0, words)]).flags
    assert [(flag.text, flag.is_before) for flag in met] == [("1–3", False)]


def test_without_marks_there_is_nothing():
    assert pennants([]).flags == ()
