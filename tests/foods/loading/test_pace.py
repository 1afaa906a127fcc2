import pytest

from foods.loading.pace import FIRST_SIZE, LARGEST, SMALLEST, WANTED_SECONDS, Pace

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rows", "took", "size"),
    [
        pytest.param(FIRST_SIZE, WANTED_SECONDS, FIRST_SIZE, id="as long as it should: as many again"),
        pytest.param(FIRST_SIZE, WANTED_SECONDS * 2, FIRST_SIZE // 2, id="twice as long: half as many"),
        pytest.param(FIRST_SIZE, 0.001, FIRST_SIZE * 2, id="in no time: at most twice as many"),
        pytest.param(FIRST_SIZE, 60, SMALLEST, id="far too long: as few as there may be"),
        pytest.param(3, WANTED_SECONDS, SMALLEST, id="few rows that took their time"),
    ],
)
def test_the_next_batch_is_as_large_as_the_time_allows(rows, took, size):
    pace = Pace()
    pace.adapt(rows, took)
    assert pace.size == size


def test_batches_do_not_grow_for_ever():
    pace = Pace()
    for _ in range(20):
        pace.adapt(pace.size, 0)
    assert pace.size == LARGEST
