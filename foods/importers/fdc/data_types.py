"""The data types of FoodData Central that are read, and the source that each release of one is for us."""

from dataclasses import dataclass

from foods.derivations import Derivation
from foods.importers.scratch import Read

# As sources.csv of the embedded table words it.
DATA_SET = "USDA FoodData Central, {}"
CITATION = (
    "U.S. Department of Agriculture, Agricultural Research Service. FoodData Central, {}, published {}."
)
LICENCE = "Public domain (US government work)"
PORTIONS = ("food_portion.csv", "measure_unit.csv")


@dataclass(frozen=True)
class DataType:
    """One data type: `name` is USDA's, `derivation` how all its values came about, "" where they differ."""

    key: str
    short_name: str
    name: str
    derivation: str
    files: tuple[str, ...]

    def source_key(self, release: str) -> str:
        """Return the key of one release, such as fdc_branded_2026-10-30."""
        return f"fdc_{self.key}_{release}"

    def source(self, release: str) -> Read:
        """Return the source of one release, which is the newest publication date in the file."""
        key = self.source_key(release)
        values = {
            "key": key,
            "name": self.short_name,
            "data_set": DATA_SET.format(self.name),
            "release": release,
            "licence": LICENCE,
            "citation": CITATION.format(self.name, release),
            "derivation": self.derivation,
        }
        return Read((key,), "food.csv", 1, values)


BRANDED, FOUNDATION, SR_LEGACY, SURVEY = (
    "branded_food",
    "foundation_food",
    "sr_legacy_food",
    "survey_fndds_food",
)
# By `data_type` of food.csv; every other one is samples and acquisitions, which nobody eats.
DATA_TYPES = {
    BRANDED: DataType(
        "branded", "USDA Branded Foods", "Branded Foods", Derivation.LABEL.value, ("branded_food.csv",)
    ),
    FOUNDATION: DataType(
        "foundation", "USDA Foundation", "Foundation Foods", "", ("food_category.csv", *PORTIONS)
    ),
    SR_LEGACY: DataType("sr_legacy", "USDA SR Legacy", "SR Legacy", "", ("food_category.csv", *PORTIONS)),
    SURVEY: DataType("fndds", "USDA FNDDS", "FNDDS", Derivation.CALCULATED.value, PORTIONS),
}
