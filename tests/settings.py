"""Settings of the tests: the product's, with a database and files of their own."""

import os
import tempfile
from pathlib import Path

# Set before the product's settings are read: pytest-django reads them before conftest.py runs.
TEST_DIR = Path(tempfile.mkdtemp(prefix="magnesium-tests-"))
os.environ["DATA_DIR"] = str(TEST_DIR)
os.environ["SECRET_KEY"] = "only-for-tests-" + "x" * 50
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")

from tracker.settings import *  # noqa: E402, F403

STATICFILES_DIRS = [path for path in STATICFILES_DIRS if path.is_dir()]  # noqa: F405
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

# A file, with the options of the product: in-memory SQLite fails under the live server.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": str(TEST_DIR / "test.sqlite3")}  # noqa: F405
else:
    # A pool keeps connections open, and a database with open connections cannot be dropped.
    DATABASES["default"]["OPTIONS"] = {}  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# What is queued is done at once, in the test that asked for it.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
