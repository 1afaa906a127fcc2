"""Forms of the work on the food table."""
