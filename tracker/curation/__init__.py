"""Keeping the food table true: imports, corrections of the past, worklists, suggestions."""
