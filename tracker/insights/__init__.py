"""What is computed across the diary: intake, targets, gauges and charts."""
