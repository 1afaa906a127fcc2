"""A typed line with the foods it means: phrases, search and measures together."""

from foods.understanding.typed_lines import UnderstoodLine, UnderstoodPart, understood

__all__ = ["UnderstoodLine", "UnderstoodPart", "understood"]
