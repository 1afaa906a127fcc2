"""Accounts: who signs in, by password, by one-time link or by token."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.people.roles import Role, flags_of, role_of


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts. An e-mail address is compared without regard to case."""

    def open(
        self, email: str, password: str, *, is_admin: bool = False, is_food_editor: bool = False
    ) -> "Account":
        """Make an account with its first person, who has nothing set."""
        editor = Role.FOOD_EDITOR if is_food_editor else Role.MEMBER
        flags = flags_of(Role.ADMINISTRATOR if is_admin else editor)
        account = self.model(email=self.normalize_email(email).lower(), **flags)
        account.set_password(password)
        with transaction.atomic():
            account.save(using=self._db)
            account.add_first_person()
            account.trust_email()
        return account

    def create_user(self, email: str, password: str, **fields: Any) -> "Account":
        """Make a plain account; the name is the one Django's tools look for."""
        return self.open(email, password, **fields)

    def create_superuser(self, email: str, password: str, **fields: Any) -> "Account":
        """Make an administrator; the name is the one Django's tools look for."""
        fields.pop("is_superuser", None)
        return self.open(email, password, is_admin=True)

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Return the account with this e-mail address, in any case."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in, by e-mail address; there are no user names."""

    email = models.EmailField(_("e-mail address"), unique=True, max_length=254)
    is_staff = models.BooleanField(_("may enter the administration"), default=False)
    # With `is_staff`: may edit foods in the administration, and nothing about people.
    is_food_editor = models.BooleanField(_("may edit foods"), default=False)
    # A suggestion of theirs was answered and they have not looked yet.
    has_answer = models.BooleanField(default=False, editable=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.email

    @property
    def role(self) -> Role:
        """What this account may do in the administration."""
        return role_of(self)

    def trust_email(self) -> None:
        """Count the address as verified: who made the account had a link or the command line."""
        from allauth.account.models import EmailAddress

        EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)

    def erase(self) -> None:
        """Delete the account and the persons nobody else keeps a diary for, at once and for good."""
        from tracker.people.models.persons import Person, PersonAccess

        with transaction.atomic():
            kept_by_others = PersonAccess.objects.exclude(account=self).values("person")
            Person.objects.of(self).exclude(pk__in=kept_by_others).delete()
            self.delete()

    def add_first_person(self) -> None:
        """Give a new account the person it keeps a diary for."""
        from tracker.people.models.persons import Person

        Person.objects.add(self, name=str(_("Me")))


def digest(secret: str) -> str:
    """Return what is stored of a link or token: long random secrets need no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


class AccessLinkManager(models.Manager["AccessLink"]):
    """Makes one-time links and finds the one a visitor brought."""

    LIFETIMES: ClassVar[dict[str, timedelta]] = {
        "setup": timedelta(days=7),
        "invitation": timedelta(days=14),
        "login": timedelta(hours=24),
    }

    def issue(self, purpose: str, *, account: Account | None, now: datetime) -> str:
        """Make a link for `purpose` and return its secret, which is stored nowhere."""
        if purpose == AccessLink.Purpose.SETUP:
            self.filter(purpose=purpose).delete()  # one setup link at a time
        secret = secrets.token_urlsafe(24)
        expires_at = now + self.LIFETIMES[purpose]
        self.create(purpose=purpose, digest=digest(secret), account=account, expires_at=expires_at)
        return secret

    def usable(self, purpose: str, secret: str, now: datetime) -> models.QuerySet["AccessLink"]:
        """Return the unused link with this secret, if it has not expired."""
        return self.filter(purpose=purpose, digest=digest(secret), used_at=None, expires_at__gt=now)


class AccessLink(models.Model):
    """A link that works once: to make the first account, to join by invitation, or to sign in."""

    class Purpose(models.TextChoices):
        SETUP = "setup", _("make the first account")
        INVITATION = "invitation", _("invitation")
        LOGIN = "login", _("sign in once")

    purpose = models.CharField(max_length=10, choices=Purpose)
    digest = models.CharField(max_length=64, unique=True)
    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="access_links")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects: ClassVar[AccessLinkManager] = AccessLinkManager()

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} ({self.expires_at:%Y-%m-%d})"


class ApiTokenManager(models.Manager["ApiToken"]):
    """Makes tokens and finds the one a program sent."""

    def issue(self, account: Account, *, person: Any, scope: str) -> str:
        """Make a token that writes for `person` and return its secret, which is stored nowhere."""
        secret = f"mgt_{secrets.token_urlsafe(32)}"
        self.create(account=account, person=person, scope=scope, digest=digest(secret))
        return secret

    def with_secret(self, secret: str) -> "ApiToken | None":
        """Return the token with this secret and its account and person, or None."""
        tokens = self.select_related("account", "person").filter(account__is_active=True)
        return tokens.filter(digest=digest(secret)).first()


class ApiToken(models.Model):
    """A secret that lets a program read or write one account's diary."""

    class Scope(models.TextChoices):
        READ = "read", _("read")
        WRITE = "write", _("read and write")

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="tokens")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="tokens")
    scope = models.CharField(max_length=5, choices=Scope, default=Scope.WRITE)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[ApiTokenManager] = ApiTokenManager()

    def __str__(self) -> str:
        return f"{self.account} ({self.scope})"
