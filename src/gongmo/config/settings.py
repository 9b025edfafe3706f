"""Settings. Everything an operator sets comes from the environment; see docs/operators.md."""

import secrets
from pathlib import Path

import environ

env = environ.Env()

GONGMO_DATA = Path(env.str("GONGMO_DATA", default="data")).resolve()
"""One folder holds all of an installation on SQLite: database, uploads, keys."""


def _kept_secret(name: str) -> str:
    """Made once and kept in the data folder, so that a restart signs nobody out."""
    file = GONGMO_DATA / name
    if not file.exists():
        GONGMO_DATA.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return file.read_text(encoding="ascii")


SECRET_KEY = env.str("GONGMO_SECRET_KEY", default="") or _kept_secret("secret.key")
DEBUG = False
ALLOWED_HOSTS = env.list("GONGMO_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "gongmo.config.apps.SettingsConfig",
    "gongmo.ledger",
    "gongmo.people",
    "gongmo.calls",
    "gongmo.applications",
    "gongmo.screening",
    "gongmo.review",
    "gongmo.selection",
    "gongmo.decisions",
    "gongmo.portfolio",
    "gongmo.notices",
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{GONGMO_DATA}/gongmo.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    DATABASES["default"]["TEST"] = {"NAME": GONGMO_DATA / "test.sqlite3"}
AUTH_USER_MODEL = "people.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "Asia/Seoul"
LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English"), ("ar", "العربية")]
