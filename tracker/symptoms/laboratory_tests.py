"""What laboratories measure: usual units to propose, and magnesium in its three units.

Nothing is converted for keeping, and nothing is judged by any range but the laboratory's own.
"""

from decimal import ROUND_HALF_UP, Decimal

from tracker.symptoms.models import LabResult

Test = LabResult.Test

# As laboratories print them; what another one prints can be typed.
USUAL_UNITS: dict[str, tuple[str, ...]] = {
    Test.CALCIUM: ("mmol/L", "mg/dL"),
    Test.POTASSIUM: ("mmol/L", "mEq/L"),
    Test.FERRITIN: ("µg/L", "ng/mL"),
    Test.TSH: ("mU/L", "µIU/mL"),
    Test.B12: ("pmol/L", "pg/mL", "ng/L"),
    Test.GLUCOSE: ("mmol/L", "mg/dL"),
    Test.HBA1C: ("%", "mmol/mol"),
    Test.CREATININE: ("µmol/L", "mg/dL"),
    Test.EGFR: ("mL/min/1.73 m²",),
}
# Of each unit, how many are 1 mmol/L: an atomic mass of 24.305 and two charges.
MAGNESIUM_A_MMOL_PER_L = {"mmol/L": Decimal(1), "mg/dL": Decimal("2.43"), "mEq/L": Decimal(2)}
HUNDREDTH = Decimal("0.01")


def in_other_units(magnesium: Decimal, unit: str) -> list[tuple[Decimal, str]]:
    """Return a magnesium result in the other two units, two decimals; nothing where the unit is another."""
    if unit not in MAGNESIUM_A_MMOL_PER_L:
        return []
    mmol_per_l = magnesium / MAGNESIUM_A_MMOL_PER_L[unit]
    return [
        ((mmol_per_l * factor).quantize(HUNDREDTH, ROUND_HALF_UP), other)
        for other, factor in MAGNESIUM_A_MMOL_PER_L.items()
        if other != unit
    ]
