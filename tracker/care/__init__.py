"""Rules and words of clinical care that several parts print: no tables, nothing of anybody."""
