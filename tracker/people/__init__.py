"""Accounts, the persons they keep a diary for, acts and undo, settings pages."""
