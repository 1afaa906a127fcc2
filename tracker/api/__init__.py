"""The same numbers as JSON, under /api/v1/."""
