"""Forms about accounts and the persons they keep a diary for."""
