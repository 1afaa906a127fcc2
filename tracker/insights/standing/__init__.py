""" "Where I stand": four questions, four short answers."""
