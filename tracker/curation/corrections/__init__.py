"""Correcting the past: what entries of a food would become, and bringing them there."""
