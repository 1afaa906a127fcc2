"""Beside an article: the last 7 days of what it speaks of, as the person logged them."""
