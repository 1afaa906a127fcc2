"""Figures that articles ask for, `{= food fdc:170567 portion}`, and what they become.

No figure of the food table, of reference values, compounds or medicines is typed into an article: it is
computed from where the rest of the app has it, so that the two can never differ.
"""
