"""food_nutrient.csv: tens of millions of rows in no order, of which only ours are taken down."""

from collections.abc import Iterator, Mapping

from foods.importers.fdc.download import Download
from foods.importers.fdc.nutrients import BY_ID_OR_NUMBER, AmountError, read_amount
from foods.importers.fdc.staging import fill

FILE = "food_nutrient.csv"
COLUMNS = ("fdc_id", "nutrient_id", "amount")
WRONG_AMOUNT = "amounts that cannot be"
# A value that was refused: neither an amount nor unknown.
REFUSED = "refused"
Row = tuple[int, str, int, int, str, str]


def read_values(download: Download, codes: Mapping[str, str]) -> None:
    """Take down the values of our nutrients."""
    fill(download.scratch, "fdc_value", values(download, codes))


def values(download: Download, codes: Mapping[str, str]) -> Iterator[Row]:
    """Yield food, field, rank, line, amount and derivation code of each value that is ours and known."""
    for line, (food, key, text, derivation) in download.archive.rows(FILE, COLUMNS, ("derivation_id",)):
        if (nutrient := BY_ID_OR_NUMBER.get(key)) is None:
            continue
        if (fdc_id := download.food(FILE, line, food)) is None:
            continue
        if amount := amount_of(download, line, text, nutrient.field):
            yield fdc_id, nutrient.field, nutrient.rank, line, amount, codes.get(derivation, "")


def amount_of(download: Download, line: int, text: str, field: str) -> str:
    """Return an amount per 100 g as text, "" where the cell is empty, REFUSED where it cannot be."""
    try:
        amount = read_amount(text, field)
    except AmountError as error:
        download.remarks.error(WRONG_AMOUNT, FILE, line, str(error))
        return REFUSED
    return "" if amount is None else f"{amount:f}"
