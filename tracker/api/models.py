"""Answers to writes that a program may send twice because the first answer got lost."""

from datetime import datetime, timedelta
from http import HTTPStatus
from typing import ClassVar

from django.conf import settings
from django.db import models

from tracker.people.models import Account

# How long a repeat is recognised; long enough for a phone without a network.
KEPT_FOR = timedelta(days=1)


class IdempotencyKeyManager(models.Manager["IdempotencyKey"]):
    """Finds the answer that a key had."""

    def claim(self, account: Account, key: str, digest: str, now: datetime) -> "tuple[IdempotencyKey, bool]":
        """Return the row of `key` and whether it is new; older keys are forgotten on the way.

        Of two at once, the second waits for the first to finish: inserting into a unique column does that.
        """
        self.filter(made_at__lte=now - KEPT_FOR).delete()
        return self.get_or_create(account=account, key=key, defaults={"digest": digest, "made_at": now})


class IdempotencyKey(models.Model):
    """A key that came with a POST, what was sent with it and what was answered."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=HTTPStatus.CREATED.value)
    answer = models.JSONField(default=dict)
    made_at = models.DateTimeField(db_index=True)

    objects: ClassVar[IdempotencyKeyManager] = IdempotencyKeyManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["account", "key"], name="idempotency_key_once_an_account"),
        )

    def __str__(self) -> str:
        return self.key
