"""Trends: intake over any range of days, with what stands beside it on the same days."""
