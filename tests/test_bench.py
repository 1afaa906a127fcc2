"""The arithmetic and the report of `run.py bench`. Nothing is timed here."""

import pytest

from foods.models import Food
from tests.bench.bare.pages import PAGE
from tests.bench.bench import FIRST_TIMED
from tests.bench.check_ins import write_check_ins
from tests.bench.client import UNCOUNTED, Call, WrongAnswerError
from tests.bench.counting import query_count
from tests.bench.diaries import DAYS, MEALS, Rows, write_days
from tests.bench.effort import FULL
from tests.bench.first_load import Load, files_named
from tests.bench.many_foods import add_branded_foods, brands
from tests.bench.measures import Round, Timing, p50_ms
from tests.bench.memory import resident_megabytes
from tests.bench.report import Figures, Installation, growth_line, line, report
from tests.bench.trends import asked_first
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, log, take
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import SymptomDay, SymptomEntry


def timing(*rounds: tuple[float, float]) -> Timing:
    return Timing([Round(own, bare) for own, bare in rounds])


def test_the_middle_of_times_is_in_milliseconds() -> None:
    assert p50_ms([0.004, 0.001, 0.002]) == 2


def test_the_ratio_is_the_median_over_rounds_of_p50_by_p50() -> None:
    disturbed = timing((8.0, 2.0), (6.0, 2.0), (60.0, 2.0))

    assert disturbed.ratio == 4
    assert disturbed.p50_ms == 8


def test_a_round_in_which_the_whole_machine_was_slow_counts_like_any_other() -> None:
    assert timing((8.0, 2.0), (80.0, 20.0)).ratio == 4


def test_two_subjects_are_compared_round_by_round() -> None:
    assert timing((5.0, 1.0), (50.0, 9.0)).beside(timing((4.0, 1.0), (40.0, 9.0))) == 1.25


@pytest.mark.parametrize(
    ("ratio", "said"),
    [(3.9, "at most 4: yes"), (4.0, "at most 4: yes"), (4.1, "at most 4: NO")],
    ids=["below", "at it", "above"],
)
def test_the_report_says_whether_a_target_was_met(ratio, said) -> None:
    figures = Figures("Today", timing((ratio, 1.0)), 9, Load(30_240, 5), target=4.0)

    assert line(figures).endswith(said)
    assert line(figures).split()[1:6] == [f"{ratio:.1f}", f"{ratio:.2f}", "9", "30.2", "5"]


def test_the_report_names_what_a_machine_does_not_tell() -> None:
    text = report(
        [], growth_line(timing((4.0, 1.0)), timing((4.4, 1.0)), 1.1), [Installation("bare", 0.8, None)]
    )

    assert "beside Today at one year: 1.10  at most 1.1" in text
    assert text.splitlines()[-1] == "bare: answers after 0.80 s, memory of a worker not known here"


def test_a_first_load_counts_each_file_that_is_fetched_at_once() -> None:
    page = (
        '<link rel="stylesheet" href="/static/main.css"><script src="/static/app.js" defer></script>'
        '<script src="/static/app.js"></script>'
        '<img src="/static/a.png"><img src="/static/b.png" loading="lazy">'
        '<a href="/today/">Today</a><img src="data:image/png;base64,x">'
    )

    assert files_named(page) == ["/static/main.css", "/static/app.js", "/static/a.png"]


def test_the_memory_of_a_worker_is_read_in_megabytes() -> None:
    assert resident_megabytes("Name:\tgunicorn\nVmPeak:\t  999 kB\nVmRSS:\t   98304 kB\n") == 96


def test_the_bare_page_has_2_kb() -> None:
    assert len(PAGE) == 2048


def test_each_kind_of_day_has_seven_foods_and_a_tablet() -> None:
    assert {len(kind) for kind in DAYS} == {len(MEALS)} == {7}


def test_days_are_copied_without_their_acts_and_the_same_in_every_run(person) -> None:
    rows = Rows([log(person)], take(person))

    write_days([rows], DAY, range(1, 31))
    keys = set(MealItem.objects.exclude(date=DAY).values_list("pk", flat=True))
    MealItem.objects.exclude(date=DAY).delete()
    SupplementDose.objects.exclude(date=DAY).delete()
    DiaryDay.objects.all().delete()
    write_days([rows], DAY, range(1, 31))

    copied = MealItem.objects.exclude(date=DAY)
    assert set(copied.values_list("pk", flat=True)) == keys
    assert {item.magnesium_mg for item in copied} == {270}
    assert {item.act for item in copied} == {None}
    assert (SupplementDose.objects.count(), DiaryDay.objects.count()) == (31, 30)


@pytest.mark.django_db
def test_check_ins_are_written_the_same_in_every_run(person) -> None:
    write_check_ins(person.pk, DAY, range(1, 31))
    keys = {row.pk for row in SymptomDay.objects.of(person)}
    SymptomDay.objects.all().delete()
    StressorEntry.objects.all().delete()
    SymptomEntry.objects.all().delete()
    write_check_ins(person.pk, DAY, range(1, 31))

    assert {row.pk for row in SymptomDay.objects.of(person)} == keys
    assert StressorEntry.objects.of(person).values("date").distinct().count() == 30
    assert SymptomEntry.objects.of(person).count() == 4


def test_a_range_that_is_asked_for_the_first_time_is_asked_only_once() -> None:
    asked = FIRST_TIMED + FULL.rounds * (UNCOUNTED + FULL.requests) + UNCOUNTED

    for subject in asked_first(DAY, {}):
        assert len({call.path for call in subject.calls}) == len(subject.calls) >= asked


@pytest.mark.django_db
def test_queries_are_counted_and_a_wrong_answer_is_no_measurement() -> None:
    assert query_count(Call("/healthz")) == 1
    with pytest.raises(WrongAnswerError, match="GET /nothing-here/: 404 in place of 200"):
        query_count(Call("/nothing-here/"))


@pytest.mark.django_db
def test_branded_foods_are_made_from_the_table_and_found_as_such(monkeypatch) -> None:
    make_food("Almonds, raw")
    monkeypatch.setattr("tests.bench.many_foods.FOODS_WANTED", 3)

    assert add_branded_foods() == 4
    branded = Food.objects.filter(is_branded=True).values_list("source_name", "magnesium_mg_per_100_g")
    assert set(branded) == {(f"{brand} ALMONDS, RAW", 270) for brand in brands()[:3]}
