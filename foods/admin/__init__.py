"""The food table in the administration, made to stay quick with hundreds of thousands of rows.

Own foods of accounts are private and do not appear, nor do foods of imports that are not live. Whatever is
changed or deleted here is written down with who and why (foods.history).
"""

from foods.admin.foods import FoodAdmin
from foods.admin.names import FoodNameAdmin
from foods.admin.portions import PortionAdmin
from foods.admin.sources import SourceAdmin

__all__ = ["FoodAdmin", "FoodNameAdmin", "PortionAdmin", "SourceAdmin"]
