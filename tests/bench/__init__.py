"""`run.py bench`: the main pages and operations beside a bare Django view."""
