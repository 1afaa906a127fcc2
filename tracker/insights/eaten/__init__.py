"""Where magnesium comes from: foods, groups, meals and sources of any range, adding up to the whole."""
