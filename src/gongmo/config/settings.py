"""Settings. Everything an operator sets comes from the environment; see docs/operators.md."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

import environ
from csp.constants import NONE, SELF

env = environ.Env()

GONGMO_DATA = Path(env.str("GONGMO_DATA", default="data")).resolve()
"""One folder holds all of an installation on SQLite: database, uploads, keys."""


def _kept_secret(name: str) -> str:
    """Made once and kept in the data folder, so that a restart signs nobody out.

    A folder made here is its owner's alone. Of two processes that start together, both read what one wrote.
    """
    file = GONGMO_DATA / name
    if not file.exists():
        GONGMO_DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48), encoding="ascii")
        with suppress(FileExistsError):
            file.hardlink_to(draft)
        draft.unlink()
    return file.read_text(encoding="ascii")


SECRET_KEY = env.str("GONGMO_SECRET_KEY", default="") or _kept_secret("secret.key")
DEBUG = False
ALLOWED_HOSTS = env.list("GONGMO_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
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
    "gongmo.web.frame",
    "gongmo.web.public",
    "gongmo.web.applicant",
    "gongmo.web.reviewer",
    "gongmo.web.panel",
    "gongmo.web.officer",
    "gongmo.web.auditor",
    "allauth",
    "allauth.account",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "gongmo.web.frame.middleware.read_clock",
    "gongmo.web.frame.middleware.keep_choices",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gongmo.web.frame.middleware.know_visitor",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "csp.middleware.CSPMiddleware",
]
ROOT_URLCONF = "gongmo.config.urls"
WSGI_APPLICATION = "gongmo.config.wsgi.application"
APPEND_SLASH = False
"""A redirect to the address with a slash would tell which addresses exist."""
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "gongmo.web.frame.context.frame",
            ],
        },
    }
]
FORM_RENDERER = "gongmo.web.frame.forms.Renderer"
CSRF_FAILURE_VIEW = "gongmo.web.frame.errors.stale"

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{GONGMO_DATA}/gongmo.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
    DATABASES["default"]["TEST"] = {"NAME": GONGMO_DATA / "test.sqlite3"}
MEDIA_ROOT = GONGMO_DATA / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
FILE_UPLOAD_PERMISSIONS = 0o600

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email",), "max_similarity": 0.9},
    },
]
ACCOUNT_ADAPTER = "gongmo.web.frame.accounts.Adapter"
ACCOUNT_FORMS = {
    "login": "gongmo.web.frame.accounts.LoginForm",
    "signup": "gongmo.web.frame.accounts.SignupForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "calls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "Asia/Seoul"
LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English"), ("ar", "العربية")]
LANGUAGE_COOKIE_NAME = "language"
LOCALE_PATHS = sorted((Path(__file__).parents[1] / "web").glob("*/locale"))

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

GONGMO_URL = env.str("GONGMO_URL", default="http://localhost:8321").rstrip("/")
"""Where the site is reached, as letters link to it."""
GONGMO_LOG = env.str("GONGMO_LOG", default="")
"""The name of the log, fixed for ever when it is opened; by default the host of the site and `/log`."""
HTTPS = GONGMO_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = [GONGMO_URL]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
X_FRAME_OPTIONS = "SAMEORIGIN"

MAIL = env.str("GONGMO_MAIL", default="outbox")
if MAIL == "outbox":
    EMAIL_BACKEND = "gongmo.notices.outbox.OutboxBackend"
else:
    vars().update(env.email_url_config(MAIL))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("GONGMO_MAIL_FROM", default="gongmo@example.org")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stream"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}
