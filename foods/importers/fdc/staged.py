"""A food and its values as the reader took them down, ready to become rows of our table."""

from typing import NamedTuple


class Staged(NamedTuple):
    """A food; what its data type does not have is None. In the order of staging.FOODS."""

    fdc_id: int
    line: int
    data_type: str
    description: str
    category: str
    published: str
    branded_line: int | None
    brand: str | None
    serving: str | None
    unit: str | None
    household: str | None
    branded_category: str | None
    modified: str | None
    product: str | None
    survey_category: str | None

    @property
    def source_id(self) -> str:
        """What the food is called in our table."""
        return f"fdc:{self.fdc_id}"

    @property
    def own_category(self) -> str:
        """The category that its data type goes by; food.csv alone has it in some releases."""
        return self.branded_category or self.survey_category or self.category


class Value(NamedTuple):
    """One value of a food per 100 g. In the order of staging.VALUES, behind the food's number."""

    field: str
    rank: int
    line: int
    amount: str  # or value_file.REFUSED
    code: str  # USDA's derivation
