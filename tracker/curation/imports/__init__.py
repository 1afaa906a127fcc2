"""Imports of food tables as the pages and the worker see them."""
