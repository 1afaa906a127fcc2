"""A month at a glance: a symptom, two stressors and marks by day, and what lies at which hour."""
