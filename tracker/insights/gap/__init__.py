"""What would close the gap: foods, the person's own ones first, within the limits of care."""
