"""Reference values by authority and life stage. Pure: no tables, no Django models."""
