"""The yardstick: a Django project that does as little as a page for somebody signed in can do."""
