"""The project package: everything about people, as small feature apps. See docs/architecture.md."""
