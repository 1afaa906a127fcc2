"""Pages about persons and accounts: the welcome, settings, one-time links."""
