"""One settings file. Everything that differs between installations comes from the environment.

AFTERLOOP_DATA           the data directory (embedded database, uploads, secret)
DATABASE_URL             a PostgreSQL to use instead of the embedded one
AFTERLOOP_SECRET_KEY     (or …_FILE) signs sessions; made once in the data directory when not given
AFTERLOOP_PUBLIC_URL     the address that links and QR codes carry
AFTERLOOP_S3_BUCKET      keep uploads on S3 (…_ENDPOINT, …_REGION; credentials as boto3 finds them)
AFTERLOOP_SMTP_URL       (or …_FILE) smtp://user:password@host:587?tls=1&from=help@example.com
AFTERLOOP_TRUSTED_PROXIES  addresses or networks whose X-Forwarded-For is believed (10.0.0.5,172.16.0.0/12)
"""

from __future__ import annotations

import os
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from afterloop.kernel.messages.smtp import mail_server
from afterloop.project.environment import proxies, public_url, secret
from afterloop.project.places import data_directory, secret_key


def database(url: str) -> dict[str, Any]:
    """Django's settings for a postgresql:// address, a socket directory in ?host= included."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": options.pop("port", None) or parts.port or "",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": False,  # a lost connection is noticed by its first failure and opened anew
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": {"server_side_binding": True, "prepare_threshold": 2, "application_name": "afterloop", **options},
        "TEST": {"TEMPLATE": "template0"},
    }


DATA = data_directory()
SECRET_KEY = secret("AFTERLOOP_SECRET_KEY") or secret_key(DATA)
PUBLIC_URL = public_url()
MAIL = mail_server(secret("AFTERLOOP_SMTP_URL"), PUBLIC_URL)
DEBUG = False
ALLOWED_HOSTS = ["*"]  # links are built from PUBLIC_URL, never from the Host header
TRUSTED_PROXIES = [ip_network(part) for part in proxies(os.environ.get("AFTERLOOP_TRUSTED_PROXIES", ""))]
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
ROOT_URLCONF = "afterloop.project.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = False

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.socialaccount",
    "procrastinate.contrib.django",
    "afterloop.kernel",
    "afterloop.kernel.events",
    "afterloop.kernel.people",
    "afterloop.kernel.definitions",
    "afterloop.kernel.files",
    "afterloop.kernel.messages",
    "afterloop.kernel.search",
    "afterloop.kernel.views",
    "afterloop.kernel.exports",
    "afterloop.engines.forms",
    "afterloop.service.customers",
    "afterloop.service.dispatch",
    "afterloop.service.scripts",
    "afterloop.service.tickets",
    "afterloop.channels.email",
    "afterloop.channels.papers",
    "afterloop.channels.sms",
    "afterloop.channels.phone",
    "afterloop.channels.portal",
    "afterloop.channels.imports",
]
MIDDLEWARE = [
    "afterloop.kernel.http.edge",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "afterloop.kernel.people.sign_in.guard",
]


def _database_url() -> str:
    if url := secret("DATABASE_URL"):
        return url
    from afterloop.project.postgres import embedded_dsn

    return embedded_dsn(DATA)


DATABASES = {"default": database(_database_url())}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kernel_cache",
        # Throttling counts in it: a small cache would forget under the very flood that it must stop.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SESSION_ENGINE = "afterloop.kernel.people.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_FAILURE_VIEW = "afterloop.kernel.http.csrf_failure"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "afterloop.kernel.people.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS: dict[str, str] = {}
ACCOUNT_ADAPTER = "afterloop.kernel.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email", "phone"}  # a phone only once it is proven, see `adapters`
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "request_login_code": "20/m/ip,3/m/key,10/h/key",  # with three tries each: thirty guesses of a million an hour
}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True  # where there is a mail server, see `sign_in`
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60  # seconds
SOCIALACCOUNT_ADAPTER = "afterloop.kernel.people.elsewhere.SocialAccountAdapter"
MFA_ADAPTER = "afterloop.kernel.people.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True  # unless an administrator says otherwise, see `sign_in`
MFA_TOTP_TOLERANCE = 1  # codes of half a minute ago and ahead: phones' clocks differ
MFA_RECOVERY_CODES_SHOW_ONCE = True

MEDIA_ROOT = DATA / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
if _bucket := os.environ.get("AFTERLOOP_S3_BUCKET"):
    _storage: dict[str, Any] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": _bucket,
            "endpoint_url": os.environ.get("AFTERLOOP_S3_ENDPOINT"),
            "region_name": os.environ.get("AFTERLOOP_S3_REGION"),
            "file_overwrite": False,
        },
    }
else:
    _storage = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
STORAGES = {
    "default": _storage,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("AFTERLOOP_LOG", "").upper() or "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["auth.W004", "auth.E003"]  # user names are unique without regard to case, by an index
