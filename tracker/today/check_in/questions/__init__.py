"""The questions of the check-in: each is a small form that knows what is kept and what would change."""
