"""`run.py look`: pictures of every page, in both widths and both modes."""
